package dev.ggen.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ggen restore}: puts a backup into an empty database. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Put a backup into a new data folder or an empty database, and bring it to this version.",
            "Nothing is ever overwritten: a database that holds anything is left alone."
        })
final class RestoreCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "FILE", description = "What ggen backup wrote.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Mixin
    private final DatabaseOptions options = new DatabaseOptions();

    @Mixin
    private final Presentation presentation = new Presentation();

    RestoreCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return DatabaseOptions.withHub("restore", () -> new HubData(shell, options, presentation).restore(file));
    }
}
