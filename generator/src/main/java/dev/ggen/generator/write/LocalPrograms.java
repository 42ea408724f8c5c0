package dev.ggen.generator.write;

import dev.ggen.generator.plan.Programs;
import dev.ggen.receipt.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The programs of this machine, found by {@code PATH}. Each output's commands run in a folder of their own, which is removed
 * afterwards: they see the output and the files that the manifest names, and may change the output alone. That is no cage: a program
 * that is told to can reach what its user can.
 */
public final class LocalPrograms implements Programs {
    private static final String PATH = "PATH";

    private final Map<String, String> environment;

    /** @param environment variables of the process that runs them */
    public LocalPrograms(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** As a process finds them that this one starts. */
    public static LocalPrograms inherited() {
        return new LocalPrograms(new ProcessBuilder().environment());
    }

    @Override
    public Optional<Digest> find(String name) {
        return file(name).map(LocalPrograms::digest);
    }

    private static Digest digest(Path file) {
        try {
            return Digest.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> file(String name) {
        String searched = environment.getOrDefault(PATH, "");
        return Arrays.stream(searched.split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> resolved(folder, name).stream())
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** A relative folder would be another one in each folder from which ggen is started. */
    private static Optional<Path> resolved(String folder, String name) {
        try {
            return Optional.of(Path.of(folder)).filter(Path::isAbsolute).map(absolute -> absolute.resolve(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public Finished run(Work work) {
        try (CommandFolder folder = CommandFolder.of(work)) {
            for (var command : work.commands().entrySet()) {
                Optional<String> failure = folder.prepared(command.getKey())
                        .or(() -> ran(command.getValue(), folder, work))
                        .or(folder::changes);
                if (failure.isPresent()) {
                    return new Finished.Failed(command.getKey(), failure.get());
                }
            }
            return new Finished.Made(folder.made());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> ran(List<String> words, CommandFolder folder, Work work) {
        return file(words.getFirst())
                .map(program -> new ProgramRun(program, words, environment).in(folder.path(), work.longest()))
                .orElseGet(() -> Optional.of("there is no program `" + words.getFirst() + "`"));
    }
}
