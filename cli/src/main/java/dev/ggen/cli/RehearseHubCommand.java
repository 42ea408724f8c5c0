package dev.ggen.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    /** The second time what was loaded is also used. Measured: more rounds, with java's profiles of them, save no processor time later. */
    private static final int ROUNDS = 2;

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
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
            link.ifPresent(address -> signIn(browser, host + address.getRawPath()));
            for (int round = 0; round < ROUNDS; round++) {
                PAGES.forEach(page -> look(browser, host + page));
            }
        }
    }

    /** The link shows a page with a button; without its press all pages would only lead to the sign-in. */
    private static void signIn(HttpClient browser, String link) {
        Matcher token = FORM_TOKEN.matcher(look(browser, link));
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no form token");
        }
        String form = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpResponse<String> answer = send(
                browser,
                request(link)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
        if (answer.uri().getPath().startsWith("/sign-in")) {
            throw new IllegalStateException("the sign-in link let nobody in");
        }
    }

    private static String look(HttpClient browser, String address) {
        return send(browser, request(address).build()).body();
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(LONGEST_ANSWER);
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " didn't answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at " + request.uri(), e);
        }
    }
}
