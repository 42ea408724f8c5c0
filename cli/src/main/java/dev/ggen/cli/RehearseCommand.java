package dev.ggen.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code ggen rehearse}: runs the commands once over the examples, in one process and in silence. The launcher has java note what
 * they load, for its start-up cache.
 */
@Command(name = "rehearse", hidden = true, description = "Run the commands over the examples, for the start-up cache.")
final class RehearseCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(index = "0", paramLabel = "CHECKOUT", description = "Where spec and examples are; only read.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path checkout;

    @Parameters(
            index = "1",
            paramLabel = "SCRATCH",
            description = "An empty folder for what is made; docs/reference in it, if there, is synced.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path scratch;

    RehearseCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Shell silent = silent();
        int worst = scenes().stream()
                .mapToInt(scene -> Ggen.run(silent, scene.toArray(String[]::new)))
                .max()
                .orElse(Ggen.FINE);
        QuickSync.answer(
                        new String[] {"sync", made("docs/reference")},
                        silent.environment(),
                        silent.home(),
                        silent.folder())
                .ifPresent(answer -> answer.tell(silent.out(), () -> silent));
        return worst;
    }

    private List<List<String>> scenes() {
        String program = from("spec/programs/ggen");
        String out = made("month");
        String bundle = made("month/statements/AWS-2026.zip");
        String reference = made("docs/reference");
        List<String> settle = List.of(
                "settle",
                "--program=" + program,
                "--agreements=" + from("examples/settlement/agreements"),
                "--transactions=" + from("examples/settlement/transactions"),
                "--period=2026-09",
                "--out=" + out);
        return List.of(
                List.of("--help"),
                List.of("key", "list"),
                List.of("program", "check", program),
                List.of("program", "check", "--format=json", program),
                settle,
                List.of("verify", bundle),
                List.of("explain", bundle),
                List.of("check", reference),
                List.of("sync", reference),
                List.of("sync", reference), // and nothing changed
                List.of("verify", reference));
    }

    private String from(String path) {
        return shell.resolve(checkout).resolve(path).toString();
    }

    private String made(String path) {
        return shell.resolve(scratch).resolve(path).toString();
    }

    /** Nobody hears it, and its key is as short-lived as its folder. */
    private Shell silent() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Shell(
                nowhere,
                nowhere,
                Map.of("GGEN_CONFIG", made("keys")),
                shell.resolve(scratch),
                shell.folder(),
                shell.random());
    }
}
