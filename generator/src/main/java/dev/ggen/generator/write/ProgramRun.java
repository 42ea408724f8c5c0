package dev.ggen.generator.write;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** One program, run without a shell, for a bounded time, with nothing to read and little to say. */
final class ProgramRun {
    /** What programs need to find each other and their settings; nothing else gets in. */
    private static final Pattern INHERITED = Pattern.compile("PATH|HOME|[A-Z0-9_]+_HOME");

    private static final int HEARD_BYTES = 64 * 1024;
    private static final int SHOWN_CHARACTERS = 300;
    private static final long LISTENING_MILLIS = 1_000;

    private final Path program;
    private final List<String> words;
    private final Map<String, String> environment;

    ProgramRun(Path program, List<String> words, Map<String, String> environment) {
        this.program = program;
        this.words = words;
        this.environment = environment;
    }

    /** @return why it failed; empty when it didn't */
    Optional<String> in(Path folder, Duration longest) {
        try {
            Process process = builder(folder).start();
            process.getOutputStream().close();
            Heard heard = new Heard();
            Thread listener = Thread.ofVirtual().start(() -> heard.listen(process.getInputStream()));
            try {
                boolean isOver = process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
                if (!isOver) {
                    return Optional.of("it took longer than " + longest.toSeconds() + " s");
                }
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            listener.join(LISTENING_MILLIS);
            return process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of("it ended with " + process.exitValue() + heard.lastWords());
        } catch (IOException e) {
            return Optional.of("it can't be started");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("it was interrupted");
        }
    }

    private ProcessBuilder builder(Path folder) {
        List<String> command = new ArrayList<>(words);
        command.set(0, program.toString());
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> given = builder.environment();
        given.clear();
        environment.forEach((name, value) -> {
            if (INHERITED.matcher(name).matches()) {
                given.put(name, value);
            }
        });
        given.put("LC_ALL", "C.UTF-8");
        given.put("TZ", "UTC");
        return builder;
    }

    /** What a program says, of which the first part is kept. */
    private static final class Heard {
        private final StringBuilder text = new StringBuilder();

        void listen(InputStream said) {
            byte[] buffer = new byte[HEARD_BYTES];
            try (said) {
                for (int read = said.read(buffer); read >= 0; read = said.read(buffer)) {
                    add(new String(buffer, 0, read, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                add(""); // it was ended, and has said what it had to say
            }
        }

        private synchronized void add(String more) {
            text.append(more, 0, Math.min(more.length(), HEARD_BYTES - text.length()));
        }

        synchronized String lastWords() {
            String all = text.toString().strip();
            String last = all.substring(all.lastIndexOf('\n') + 1).replaceAll("\\p{Cntrl}", " ");
            if (last.isEmpty()) {
                return "";
            }
            return ": " + (last.length() > SHOWN_CHARACTERS ? last.substring(0, SHOWN_CHARACTERS) + "…" : last);
        }
    }
}
