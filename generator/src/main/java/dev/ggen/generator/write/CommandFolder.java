package dev.ggen.generator.write;

import dev.ggen.generator.plan.Bytes;
import dev.ggen.generator.plan.Command.Moment;
import dev.ggen.generator.plan.Programs.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** A folder for the commands of one output, laid out like the project; it goes away with all that is in it. */
final class CommandFolder implements AutoCloseable {
    private final Path folder;
    private final Work work;
    private final Path output;
    private boolean isLaid;

    private CommandFolder(Path folder, Work work) {
        this.folder = folder;
        this.work = work;
        this.output = folder.resolve(work.output());
    }

    static CommandFolder of(Work work) throws IOException {
        CommandFolder made = new CommandFolder(Files.createTempDirectory("ggen-command-"), work);
        Files.createDirectories(made.output.getParent());
        for (var file : work.files().entrySet()) {
            Path path = made.folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().array());
        }
        return made;
    }

    Path path() {
        return folder;
    }

    /** @return why it can't be; the output is there for what runs afterwards */
    Optional<String> prepared(Moment moment) {
        return switch (moment) {
            case BEFORE -> Optional.empty();
            case AFTER -> lay();
        };
    }

    private Optional<String> lay() {
        try {
            Files.write(output, work.text().array());
            isLaid = true;
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("`" + work.output() + "` can't be laid where it runs");
        }
    }

    /** @return what a command did that it mustn't; empty when it left everything alone but the output */
    Optional<String> changes() {
        try {
            Changes changes = new Changes();
            Files.walkFileTree(folder, changes);
            if (changes.found.isEmpty() && isLaid && !Files.isRegularFile(output, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of("it removed `" + work.output() + "`");
            }
            if (changes.found.isEmpty() && isLaid && Files.size(output) > work.mostBytes()) {
                return Optional.of("it made `" + work.output() + "` larger than " + work.mostBytes() + " bytes");
            }
            return changes.found;
        } catch (IOException e) {
            return Optional.of("what it left can't be read");
        }
    }

    /** The first file that isn't as it was. */
    private final class Changes extends SimpleFileVisitor<Path> {
        private Optional<String> found = Optional.empty();

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String path = folder.relativize(file).toString().replace('\\', '/');
            boolean isOutput = isLaid && file.equals(output);
            if (attributes.isRegularFile() && (isOutput || isAsItWas(path, file, attributes))) {
                return FileVisitResult.CONTINUE;
            }
            found = Optional.of("it made or changed `" + path + "`, and may change `" + work.output() + "` alone");
            return FileVisitResult.TERMINATE;
        }

        private boolean isAsItWas(String path, Path file, BasicFileAttributes attributes) throws IOException {
            Bytes given = work.files().get(path);
            return given != null
                    && attributes.size() == given.size()
                    && Bytes.of(Files.readAllBytes(file)).equals(given);
        }
    }

    /** The output as it is now; as it was rendered, when nothing has run on it. */
    Bytes made() throws IOException {
        return isLaid ? Bytes.of(Files.readAllBytes(output)) : work.text();
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(folder, new Removing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Removing extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(
                Path visited, java.io.@org.jspecify.annotations.Nullable IOException e) throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
        }
    }
}
