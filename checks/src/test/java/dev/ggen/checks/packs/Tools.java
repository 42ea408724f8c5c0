package dev.ggen.checks.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ggen.checks.tree.Checkout;
import dev.ggen.checks.tree.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compilers, formatters and linters of other languages: on this machine's path, or where {@code checks/languages} puts them. */
final class Tools {
    /** Where {@code checks/languages} puts what it gets. */
    static final Path PLACE = Checkout.ROOT.resolve("checks/target/languages");

    private Tools() {}

    /** Skips a test, and says why, where a file that {@code checks/languages} gets isn't there. */
    static Path got(String path) {
        Path file = PLACE.resolve(path);
        assumeTrue(Files.exists(file), "there is no " + path + " here; checks/languages gets it");
        return file;
    }

    /** Skips a test, and says why, where a program isn't on the path. */
    static String program(String name) {
        assumeTrue(isOnPath(name), "there is no " + name + " on this machine");
        return name;
    }

    static boolean isOnPath(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** Runs a program in a folder and expects that it objects to nothing; answers with what it said. */
    static String quiet(Path folder, List<String> command) throws IOException, InterruptedException {
        return quiet(folder, Map.of(), command);
    }

    /** The same, with more in its environment. */
    static String quiet(Path folder, Map<String, String> more, List<String> command)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LC_ALL", "C.UTF-8");
        environment.putAll(more);
        Ran ran = Ran.in(folder, environment, command);
        assertEquals(0, ran.code(), () -> command + "\n" + ran.output());
        return ran.output();
    }
}
