package dev.ggen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts, in the shells themselves as far as they are installed. */
class CompletionCommandTest {
    private static final int LONGEST_SECONDS = 20;

    @TempDir
    private Path folder;

    private String script(String shell) {
        Desk desk = Desk.in(folder);
        assertEquals(0, desk.run("completion", shell), desk::said);
        assertFalse(desk.out().contains("rehearse"), "hidden commands stay hidden");
        return desk.out();
    }

    private String run(String shell, String... arguments) throws IOException, InterruptedException {
        Path program = List.of("/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin").stream()
                .map(place -> Path.of(place, shell))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of(""));
        assumeTrue(!program.toString().isEmpty(), shell + " is not installed");
        Files.writeString(folder.resolve("script"), script(shell));
        ProcessBuilder builder = new ProcessBuilder();
        builder.command().add(program.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("TERM", "dumb");
        Path heard = folder.resolve("heard");
        Process process = builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(heard.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        String said = new String(Files.readAllBytes(heard), StandardCharsets.UTF_8);
        assertTrue(ended, said);
        return said;
    }

    @Test
    void bashCompletesCommandsAndOptions() throws IOException, InterruptedException {
        String ask = """
                source ./script
                compopt() { :; }
                complete_at() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _complete_ggen; echo "${COMPREPLY[@]}"; }
                complete_at ggen sy
                complete_at ggen key l
                complete_at ggen check --fo
                complete_at ggen completion f
                """;
        assertEquals("sync\nlist\n--format\nfish\n", run("bash", "--norc", "-c", ask));
    }

    @Test
    void fishCompletesCommandsAndOptions() throws IOException, InterruptedException {
        String ask = """
                source ./script
                complete -C 'ggen sy'
                complete -C 'ggen key l'
                complete -C 'ggen check --fo'
                complete -C 'ggen check --format '
                complete -C 'ggen completion f'
                """;
        String said = run("fish", "--no-config", "-c", ask);
        List<String> words = said.lines().map(line -> line.split("\t")[0]).toList();
        assertEquals(List.of("sync", "list", "--format", "json", "text", "fish"), words, said);
    }

    @Test
    void zshCompletesCommands() throws IOException, InterruptedException {
        String ask = """
                zmodload zsh/zpty
                zpty inner zsh -f -i
                zpty -w inner "PROMPT='>'; unsetopt beep; autoload -U compinit bashcompinit; compinit -u -D; bashcompinit; source ./script; echo rea''dy"
                until [[ $text == *ready* ]]; do zpty -r inner text; done
                zpty -n -w inner $'ggen compl\\t'
                all=; repeat 60; do
                  zpty -rt inner text && all+=$text
                  [[ $all == *completion* ]] && break
                  sleep 0.1
                done
                print -r -- "$all"
                zpty -d inner
                """;
        String said = run("zsh", "-f", "-c", ask);
        assertTrue(said.contains("ggen completion"), said);
    }
}
