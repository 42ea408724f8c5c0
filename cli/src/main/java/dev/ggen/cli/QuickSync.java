package dev.ggen.cli;

import dev.ggen.generator.write.QuickStamp;
import dev.ggen.receipt.ConfigFolder;
import dev.ggen.receipt.KeyFolder;
import dev.ggen.receipt.Seal;
import dev.ggen.settlement.BuilderVersion;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code ggen sync} and {@code ggen sync DIR} where nothing has changed. Says so without loading the command line, JSON,
 * signatures or the generator; whatever it isn't sure about it leaves to {@link SyncCommand}.
 */
final class QuickSync {
    private QuickSync() {}

    /** What the command prints; empty when a whole run has to look. */
    static Optional<String> words(String[] arguments, Map<String, String> environment, Path home, Path folder) {
        if (arguments.length == 0 || arguments.length > 2 || !arguments[0].equals("sync")) {
            return Optional.empty();
        }
        String project = arguments.length == 1 ? "" : arguments[1];
        if (project.startsWith("-") || project.startsWith("@")) {
            return Optional.empty();
        }
        return words(folder.resolve(project), folder.resolve(ConfigFolder.of(environment, home)));
    }

    private static Optional<String> words(Path project, Path config) {
        Optional<Seal> seal = new KeyFolder(config).defaultSeal(QuickStamp.PURPOSE);
        if (seal.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt files = QuickStamp.unchanged(project, BuilderVersion.read(), seal.get());
        return files.isPresent() ? Optional.of(nothingToDo(files.getAsInt())) : Optional.empty();
    }

    static String nothingToDo(int files) {
        return "Nothing to do: " + files + (files == 1 ? " file" : " files") + " up to date.";
    }
}
