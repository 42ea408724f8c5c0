package dev.ggen.cli;

import dev.ggen.generator.write.ProjectPacks.Moved;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ggen pack update}. */
@Command(
        name = "update",
        mixinStandardHelpOptions = true,
        description = {
            "Take a project's packs in the newest versions that will do, and folders as they are; write ggen.lock, and show what is otherwise now.",
            "ggen sync --dry-run shows what that does to the project's files."
        })
final class PackUpdateCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The only pack that is meant (default: all).")
    private @Nullable String name;

    @Mixin
    private final PackProject project = new PackProject();

    @Mixin
    private final Presentation presentation = new Presentation();

    PackUpdateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        List<Moved> moved = project.packs(shell).update(Optional.ofNullable(name));
        switch (presentation.format()) {
            case TEXT -> {
                moved.forEach(pack -> shell.out().println(words(pack)));
                shell.out()
                        .println(
                                moved.isEmpty()
                                        ? "All packs are as ggen.lock says."
                                        : "`ggen sync` makes the files of " + (moved.size() == 1 ? "it" : "them")
                                                + ".");
            }
            case JSON ->
                shell.out()
                        .println(CanonicalJson.text(Json.of(moved.stream()
                                .map(pack -> (Json) Json.object()
                                        .put("format", "ggen-pack-update/1")
                                        .put("name", pack.name())
                                        .put("before", pack.before())
                                        .put("after", pack.after())
                                        .build())
                                .toList())));
        }
        return Ggen.FINE;
    }

    private static String words(Moved pack) {
        if (pack.before().isEmpty()) {
            return "new      " + pack.name() + "  " + pack.after();
        }
        if (pack.after().isEmpty()) {
            return "gone     " + pack.name() + "  " + pack.before();
        }
        return "changed  " + pack.name() + "  "
                + (pack.before().equals(pack.after()) ? pack.after() : pack.before() + " → " + pack.after());
    }
}
