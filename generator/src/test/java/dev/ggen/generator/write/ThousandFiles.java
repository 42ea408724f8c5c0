package dev.ggen.generator.write;

import dev.ggen.generator.plan.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A tree of many files in folders, and a run that replaces most, makes some and removes some; also as a process of its own. */
final class ThousandFiles {
    private static final int IN_A_FOLDER = 40;

    private final Path folder;
    private final int count;

    ThousandFiles(Path folder, int count) {
        this.folder = folder;
        this.count = count;
    }

    /** Makes the new tree of the old one: arguments are the folder and the number of files. */
    public static void main(String[] arguments) {
        ThousandFiles files = new ThousandFiles(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        List<Change> changes = files.changes();
        System.out.println("ready");
        new StagedWrite(files.folder, Steps.FREE).write(changes);
    }

    Path folder() {
        return folder;
    }

    private static String path(int number) {
        return "f" + number / IN_A_FOLDER + "/" + number;
    }

    /** In ten files, one is removed and one is new. */
    private static Optional<Bytes> before(int number) {
        return number % 10 == 0 ? Optional.empty() : Optional.of(Bytes.of("old " + number));
    }

    private static Optional<Bytes> after(int number) {
        return number % 10 == 1 ? Optional.empty() : Optional.of(Bytes.of("new " + number));
    }

    void lay() throws IOException {
        Files.createDirectories(folder.resolve(".ggen"));
        for (int i = 0; i < count; i++) {
            if (before(i).isPresent()) {
                Path file = folder.resolve(path(i));
                Files.createDirectories(file.getParent());
                Files.write(file, before(i).get().array());
            }
        }
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            changes.add(new Change(path(i), before(i), after(i)));
        }
        return changes;
    }

    List<String> old() {
        return tree(true);
    }

    List<String> renewed() {
        return tree(false);
    }

    private List<String> tree(boolean old) {
        List<String> tree = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String path = path(i);
            (old ? before(i) : after(i))
                    .ifPresent(bytes -> tree.add(path + ": " + new String(bytes.array(), StandardCharsets.UTF_8)));
        }
        return tree.stream().sorted().toList();
    }

    /** All files but ggen's own. */
    List<String> found() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString();
                if (!path.startsWith(".ggen")) {
                    found.add(path + ": " + Files.readString(file));
                }
            }
        }
        return found.stream().sorted().toList();
    }
}
