package dev.ggen.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--from",
            paramLabel = "PACK",
            description = "The folder of a pack: begin with its example, or with nothing but its words.")
    private @Nullable Path pack;

    @Mixin
    private final Presentation presentation = new Presentation();

    InitCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Path target = shell.resolve(folder);
        List<StarterFile> files = files(target, pack);
        new EmptyFolder(target, shown()).fill(files);
        switch (presentation.format()) {
            case TEXT -> shell.out().print(NextSteps.text(files, folder.toString()));
            case JSON -> shell.out().println(NextSteps.json(files, folder.toString()));
        }
        return Ggen.FINE;
    }

    private List<StarterFile> files(Path target, @Nullable Path from) {
        return from == null
                ? Starter.library(ProjectName.of(target))
                : new PackStarter(shell.resolve(from), from.toString(), target).files();
    }

    private String shown() {
        return folder.toString().isEmpty() ? "this folder" : folder.toString();
    }
}
