package dev.ggen.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code ggen rehearse-hub}: starts a hub on a folder of its own, looks at its pages, and stops it. The launcher has java note what
 * that loads, for the start-up cache of {@code ggen serve}.
 */
@Command(
        name = "rehearse-hub",
        hidden = true,
        description = "Start a hub and look at its pages, for the start-up cache.")
final class RehearseHubCommand implements Callable<Integer> {
    private static final List<String> PAGES = List.of(
            "/sign-in",
            "/",
            "/program",
            "/program/findings",
            "/partners",
            "/agreements",
            "/reports",
            "/months",
            "/statements",
            "/ledger",
            "/evidence",
            "/activity",
            "/users",
            "/account",
            "/api/openapi.json",
            "/actuator/health",
            "/actuator/prometheus");
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    private final Shell shell;

    @Parameters(index = "0", paramLabel = "SCRATCH", description = "A folder that isn't there yet.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path scratch;

    RehearseHubCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Path data = shell.resolve(scratch);
        ServeOptions options = new ServeOptions(
                false,
                "127.0.0.1",
                0,
                Optional.empty(),
                data,
                Optional.empty(),
                Path.of(shell.environment().getOrDefault("GGEN_HOME", "")).resolve("spec/programs/ggen"),
                data.resolve("keys"),
                "vendor",
                "administrator@localhost",
                Optional.empty(),
                Optional.empty());
        return new Serving(silent(), options).run((port, link) -> visit(port, link));
    }

    private Shell silent() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Shell(nowhere, shell.err(), shell.environment(), shell.home(), shell.folder(), shell.random());
    }

    private static void visit(int port, Optional<URI> link) {
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            String host = "http://localhost:" + port;
            link.ifPresent(address -> look(browser, host + address.getRawPath()));
            PAGES.forEach(page -> look(browser, host + page));
            PAGES.forEach(page -> look(browser, host + page));
        }
    }

    /** Whatever the answer is: it was loaded. */
    private static void look(HttpClient browser, String address) {
        try {
            browser.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(LONGEST_ANSWER)
                            .build(),
                    BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(address + " didn't answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
