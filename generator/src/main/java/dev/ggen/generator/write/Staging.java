package dev.ggen.generator.write;

import dev.ggen.generator.plan.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where new files wait and old ones are kept while a write is under way: {@code .ggen/staging}, by number. */
final class Staging {
    private static final String NEW = ".ggen/staging/new";
    private static final String OLD = ".ggen/staging/old";

    private final Path root;
    private final Steps steps;

    Staging(Path root, Steps steps) {
        this.root = root;
        this.steps = steps;
    }

    /** Writes what shall be and keeps what is, all on disk when this returns. Nothing outside of staging has changed. */
    void fill(List<Change> changes) throws IOException {
        clear();
        Files.createDirectories(root.resolve(NEW));
        Files.createDirectories(root.resolve(OLD));
        for (int i = 0; i < changes.size(); i++) {
            stage(i, changes.get(i));
        }
        for (int i = 0; i < changes.size(); i++) {
            flush(i, changes.get(i));
        }
        Durable.flushFolder(root.resolve(NEW));
        Durable.flushFolder(root.resolve(OLD));
    }

    private void stage(int number, Change change) throws IOException {
        Optional<Bytes> after = change.after();
        if (after.isPresent()) {
            steps.before("stage " + change.path());
            Durable.write(staged(number), after.get().array());
        }
        if (change.before().isPresent()) {
            steps.before("keep " + change.path());
            keep(number, root.resolve(change.path()));
        }
    }

    /** A second name for the same file costs nothing; where there are no such names, a copy does it. */
    private void keep(int number, Path there) throws IOException {
        try {
            Files.createLink(kept(number), there);
        } catch (IOException | UnsupportedOperationException e) {
            Durable.write(kept(number), Files.readAllBytes(there));
            Durable.flush(kept(number));
            Durable.copyPermissions(there, kept(number));
        }
    }

    private void flush(int number, Change change) throws IOException {
        if (change.after().isPresent()) {
            steps.before("flush " + change.path());
            Durable.flush(staged(number));
            if (change.before().isPresent()) {
                Durable.copyPermissions(kept(number), staged(number));
            }
        }
    }

    /** What is kept of the file, which somebody else may have changed since it was looked at. */
    Optional<Bytes> keptContent(int number) throws IOException {
        Path kept = kept(number);
        return Files.isRegularFile(kept, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Bytes.of(Files.readAllBytes(kept)))
                : Optional.empty();
    }

    boolean isStaged(int number) {
        return Files.exists(staged(number), LinkOption.NOFOLLOW_LINKS);
    }

    boolean isKept(int number) {
        return Files.exists(kept(number), LinkOption.NOFOLLOW_LINKS);
    }

    HeldFolder staged() throws IOException {
        return HeldFolder.of(root, NEW, HeldFolder.Missing.REFUSED);
    }

    HeldFolder kept() throws IOException {
        return HeldFolder.of(root, OLD, HeldFolder.Missing.REFUSED);
    }

    private Path staged(int number) {
        return root.resolve(NEW).resolve(Integer.toString(number));
    }

    private Path kept(int number) {
        return root.resolve(OLD).resolve(Integer.toString(number));
    }

    void clear() throws IOException {
        Path staging = root.resolve(".ggen/staging");
        if (!Files.exists(staging, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        steps.before("clear");
        try (Stream<Path> files = Files.walk(staging)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
