package dev.ggen.cli;

import dev.ggen.receipt.ConfigFolder;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ggen serve}: the partner hub. Knows nothing of the hub's classes, which aren't there when other commands run. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Run the partner hub: its database, its pages and its API, until stopped with Ctrl-C.",
            "Everything is kept in the data folder, PostgreSQL included; nothing has to be installed."
        },
        footer = {
            "",
            "An outside PostgreSQL (--database-url) takes its passwords from GGEN_DATABASE_OWNER_PASSWORD,",
            "GGEN_DATABASE_APP_PASSWORD and GGEN_DATABASE_SYSTEM_PASSWORD, or GGEN_DATABASE_PASSWORD for all three;",
            "with _FILE at the end, from a file. Mails leave through GGEN_MAIL_HOST; see docs/guides/operate.md."
        })
final class ServeCommand implements Callable<Integer> {
    private final Shell shell;

    @Option(names = "--demo", description = "A seeded year of ggen's own program, on a clock of its own.")
    private boolean isDemo;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept (default: hub, or demo, in the user's data folder).")
    private @Nullable Path data;

    @Option(names = "--port", paramLabel = "N", description = "The port (default: ${DEFAULT-VALUE}; 0 for any).")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address to listen at (default: ${DEFAULT-VALUE}, this machine only).")
    private String host = "127.0.0.1";

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "How browsers reach it, behind a proxy: https://partners.example.com.")
    private @Nullable URI publicUrl;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "An outside PostgreSQL: postgresql://db.example.com/ggen (default: one in the data folder).")
    private @Nullable String databaseUrl;

    @Option(
            names = "--program",
            paramLabel = "DIR",
            description = "The program to publish at first start (default: ggen's own).")
    private @Nullable Path program;

    @Option(
            names = "--key",
            paramLabel = "NAME",
            description = "The vendor's signing key, made at first use (default: ${DEFAULT-VALUE}).")
    private String key = "vendor";

    @Option(
            names = "--administrator",
            paramLabel = "EMAIL",
            description = "The first administrator's address (default: ${DEFAULT-VALUE}).")
    private String administrator = "administrator@localhost";

    @Option(
            names = "--log",
            paramLabel = "FORMAT",
            description = "Log to standard output too: ${COMPLETION-CANDIDATES} (default: only to the data folder).")
    private ServeOptions.@Nullable Log log;

    ServeCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        ServeOptions options = options();
        try {
            return new Serving(shell, options).run();
        } catch (NoClassDefFoundError e) {
            throw new FindingsException(Finding.red("hub-missing", "the hub's libraries aren't on the class path")
                    .withHint("Start it through the launcher: ./ggen serve"));
        }
    }

    private ServeOptions options() {
        Path folder = data == null ? DataFolders.usual(shell).resolve(isDemo ? "demo" : "hub") : data;
        Path resolved = shell.resolve(folder);
        return new ServeOptions(
                isDemo,
                host,
                port,
                Optional.ofNullable(publicUrl),
                resolved,
                Optional.ofNullable(databaseUrl),
                program(),
                isDemo ? resolved.resolve("keys") : shell.resolve(ConfigFolder.of(shell.environment(), shell.home())),
                key,
                administrator,
                Optional.ofNullable(log),
                Optional.ofNullable(shell.environment().get("GGEN_READY")).map(Path::of));
    }

    private Path program() {
        if (program != null) {
            return shell.resolve(program);
        }
        String home = shell.environment().getOrDefault("GGEN_HOME", "");
        if (home.isEmpty()) {
            throw new FindingsException(Finding.red("argument-unusable", "there is no program to publish")
                    .withHint("Name its folder with --program, or start through the launcher, which knows ggen's own"));
        }
        return Path.of(home).resolve("spec/programs/ggen");
    }
}
