package dev.ggen.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ggen init}: a small project that runs, to be looked at and changed. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "Make a new project: a small specification, a query, templates and a gate, each explained, ready to be synced.",
            "The folder is made, or is there and empty; nothing that exists is touched."
        })
final class InitCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "Where to make it (default: this folder).")
    private Path folder = Path.of("");

    InitCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Path target = shell.resolve(folder);
        List<StarterFile> files = Starter.library(ProjectName.of(target));
        new EmptyFolder(target, shown()).fill(files);
        shell.out().print(NextSteps.text(files, folder.toString()));
        return Ggen.FINE;
    }

    private String shown() {
        return folder.toString().isEmpty() ? "this folder" : folder.toString();
    }
}
