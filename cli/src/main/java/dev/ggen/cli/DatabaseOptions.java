package dev.ggen.cli;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The two options that say where a hub's data is. */
final class DatabaseOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The hub's data folder (default: hub in the user's data folder).")
    private @Nullable Path data;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "An outside PostgreSQL instead: postgresql://db.example.com/ggen.")
    private @Nullable String databaseUrl;

    Path data(Shell shell) {
        return shell.resolve(data == null ? DataFolders.usual(shell).resolve("hub") : data);
    }

    Optional<String> databaseUrl() {
        return Optional.ofNullable(databaseUrl);
    }

    /** Runs it, and says what to do where the hub's jars aren't. */
    static int withHub(String command, IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (NoClassDefFoundError e) {
            throw new FindingsException(Finding.red("hub-missing", "the hub's libraries aren't on the class path")
                    .withHint("Start it through the launcher: ./ggen " + command));
        }
    }
}
