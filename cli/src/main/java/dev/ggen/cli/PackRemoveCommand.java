package dev.ggen.cli;

import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ggen pack remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = {
            "Take a pack out of a project's ggen.toml.",
            "Its folder stays. What it made becomes orphans, which ggen sync lists and ggen sync --prune removes."
        })
final class PackRemoveCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "NAME", description = "What the project calls it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Mixin
    private final PackProject project = new PackProject();

    @Mixin
    private final Presentation presentation = new Presentation();

    PackRemoveCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        project.packs(shell).remove(name);
        switch (presentation.format()) {
            case TEXT -> {
                shell.out().println("Removed the pack `" + name + "`.");
                shell.out().println("`ggen sync` lists what it made, `ggen sync --prune` removes that.");
            }
            case JSON ->
                shell.out()
                        .println(CanonicalJson.text(Json.object()
                                .put("format", "ggen-pack/1")
                                .put("removed", name)
                                .build()));
        }
        return Ggen.FINE;
    }
}
