package dev.ggen.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ggen backup}: copies a hub's data into one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Copy everything in a hub's database, as of one moment, into one file.",
            "The hub may run meanwhile, or not. The file must not be there yet."
        })
final class BackupCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "FILE", description = "The file to write, such as hub-2026-11-22.zip.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Mixin
    private final DatabaseOptions options = new DatabaseOptions();

    @Mixin
    private final Presentation presentation = new Presentation();

    BackupCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return DatabaseOptions.withHub("backup", () -> new HubData(shell, options, presentation).backup(file));
    }
}
