package dev.ggen.cli;

import dev.ggen.generator.write.QuickStamp;
import dev.ggen.receipt.ConfigFolder;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.KeyFolder;
import dev.ggen.receipt.Seal;
import dev.ggen.settlement.BuilderVersion;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code ggen sync} and {@code ggen sync DIR} where nothing has changed. Says so without loading the command line, JSON,
 * signatures or the generator; whatever it isn't sure about it leaves to {@link SyncCommand}.
 */
final class QuickSync {
    private QuickSync() {}

    /**
     * What the command has to say.
     *
     * @param folder the project's, as the user named it
     */
    record Answer(QuickStamp.Unchanged unchanged, String folder) {
        String words() {
            return nothingToDo(unchanged.outputs());
        }

        /** @param shell made only when it is needed */
        void tell(PrintStream out, Supplier<Shell> shell) {
            if (!unchanged.said().isEmpty()) {
                Shell own = shell.get();
                List<Finding> seen = unchanged.notices().stream()
                        .map(notice -> notice.inFolder(folder))
                        .toList();
                new Presentation().tell(seen, own);
            }
            out.println(words());
        }
    }

    /** What the command says; empty when a whole run has to look. */
    static Optional<Answer> answer(String[] arguments, Map<String, String> environment, Path home, Path folder) {
        if (arguments.length == 0 || arguments.length > 2 || !arguments[0].equals("sync")) {
            return Optional.empty();
        }
        String project = arguments.length == 1 ? "" : arguments[1];
        if (project.startsWith("-") || project.startsWith("@")) {
            return Optional.empty();
        }
        return unchanged(folder.resolve(project), folder.resolve(ConfigFolder.of(environment, home)))
                .map(unchanged -> new Answer(unchanged, project));
    }

    private static Optional<QuickStamp.Unchanged> unchanged(Path project, Path config) {
        Optional<Seal> seal = new KeyFolder(config).defaultSeal(QuickStamp.PURPOSE);
        return seal.isEmpty() ? Optional.empty() : QuickStamp.unchanged(project, BuilderVersion.read(), seal.get());
    }

    static String nothingToDo(int files) {
        return "Nothing to do: " + files + (files == 1 ? " file" : " files") + " up to date.";
    }
}
