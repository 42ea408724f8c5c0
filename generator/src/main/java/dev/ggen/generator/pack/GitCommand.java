package dev.ggen.generator.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs git on a bare repository of our own, for a bounded time: no hooks, no prompts, no transports that run commands, nothing
 * that it inherits from a git that runs us.
 */
final class GitCommand {
    private static final List<String> OPTIONS = List.of(
            "core.hooksPath=/dev/null",
            "core.fsmonitor=false",
            "protocol.ext.allow=never",
            "fetch.fsckObjects=true",
            "submodule.recurse=false",
            "gc.auto=0",
            "maintenance.auto=false");
    private static final int SHOWN_CHARACTERS = 300;

    private final Path repository;
    private final Path output;
    private final Duration longest;

    /** @param output the folder in which what git says is kept meanwhile */
    GitCommand(Path repository, Path output, Duration longest) {
        this.repository = repository;
        this.output = output;
        this.longest = longest;
    }

    /** Git failed. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        private final String why;

        /** @param why in words that complete a sentence */
        Failed(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }

    /** What git wrote, as a file. */
    Path run(String... arguments) throws Failed {
        return run(Path.of("/dev/null"), arguments);
    }

    /** @param input what git reads */
    Path run(Path input, String... arguments) throws Failed {
        Path said = output.resolve("said");
        Path wrote = output.resolve("wrote");
        try {
            Process process = builder(arguments)
                    .redirectInput(input.toFile())
                    .redirectError(said.toFile())
                    .redirectOutput(wrote.toFile())
                    .start();
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new Failed("it took longer than " + longest.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw new Failed(lastLine(said));
            }
            return wrote;
        } catch (IOException e) {
            throw new Failed("the command `git` can't be run: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("it was interrupted");
        }
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        OPTIONS.forEach(option -> command.addAll(List.of("-c", option)));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(repository.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GIT_") && !name.startsWith("GIT_SSH"));
        environment.put("GIT_DIR", repository.toString());
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.put("GIT_ALLOW_PROTOCOL", "file:git:http:https:ssh");
        environment.put("LC_ALL", "C");
        return builder;
    }

    private static String lastLine(Path said) throws IOException {
        String text = new String(Files.readAllBytes(said), StandardCharsets.UTF_8).strip();
        String last = text.substring(text.lastIndexOf('\n') + 1).replaceAll("\\p{Cntrl}", " ");
        return last.length() > SHOWN_CHARACTERS ? last.substring(0, SHOWN_CHARACTERS) + "…" : last;
    }
}
