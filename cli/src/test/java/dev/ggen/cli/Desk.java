package dev.ggen.cli;

import dev.ggen.generator.plan.Stopwatch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;

/** Somebody's folder and shell, in which commands are run and heard. */
final class Desk {
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Terminal terminal = Terminal.NONE;

    private Desk(Path folder) {
        this.folder = folder;
    }

    static Desk in(Path folder) {
        return new Desk(folder);
    }

    /** In a folder below; keys stay where they are. */
    Desk goTo(String name) {
        Desk there = new Desk(folder.resolve(name));
        there.environment.putAll(environment);
        there.environment.put("GGEN_CONFIG", folder.resolve("keys").toString());
        return there;
    }

    Desk with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Desk onATerminal() {
        terminal = () -> true;
        return this;
    }

    Desk write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    Desk replace(String name, String found, String other) throws IOException {
        String text = read(name);
        if (!text.contains(found)) {
            throw new IllegalArgumentException(name + " has no " + found);
        }
        return write(name, text.replace(found, other));
    }

    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    int run(String... arguments) {
        out.reset();
        err.reset();
        Shell shell = new Shell(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                folder,
                folder,
                new SecureRandom(),
                new ByteArrayInputStream(new byte[0]),
                terminal,
                Stopwatch.NONE);
        return Ggen.run(shell, arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    String said() {
        return out() + err();
    }
}
