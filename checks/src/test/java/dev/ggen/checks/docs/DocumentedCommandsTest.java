package dev.ggen.checks.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ggen.checks.docs.DocumentedCommands.Shown;
import dev.ggen.checks.docs.DocumentedCommands.Step;
import dev.ggen.checks.docs.DocumentedCommands.Written;
import dev.ggen.checks.tree.Checkout;
import dev.ggen.cli.Ggen;
import dev.ggen.cli.Shell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Commands shown in the documents do what the documents say. */
final class DocumentedCommandsTest {
    @TempDir
    private Path folder;

    /** One test per document: its commands run in order, as a reader would run them, in a copy of the checkout of its own. */
    @TestFactory
    Stream<DynamicTest> every_command_shown_ends_as_its_document_says() throws IOException {
        return Checkout.documents().stream()
                .filter(document -> !commands(document).isEmpty())
                .map(document -> {
                    String name = Checkout.ROOT.relativize(document).toString();
                    return dynamicTest(name, () -> run(name, commands(document)));
                });
    }

    private void run(String document, List<Step> steps) throws IOException {
        Path copy = folder.resolve(document.replace('/', '-'));
        Checkout.copyTo(copy);
        for (Step step : steps) {
            switch (step) {
                case Written written -> write(copy, written);
                case Shown command -> run(document, copy, command);
            }
        }
    }

    private static void write(Path copy, Written written) throws IOException {
        Path file = copy.resolve(written.path());
        Files.createDirectories(file.getParent());
        String before = written.appended() ? Files.readString(file) : "";
        Files.writeString(file, before + written.text());
    }

    private void run(String document, Path copy, Shown command) {
        String place = document + ":" + command.line() + ": " + command.text();
        assertFalse(command.needsShell(), place + ": write it without a shell, or mark its block norun=reason");
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(heard, true, StandardCharsets.UTF_8);
        Path home = folder.resolve("home of " + document.replace('/', '-'));
        Shell shell = new Shell(stream, stream, Map.of(), home, copy, new SecureRandom());
        int code = Ggen.run(shell, command.arguments().toArray(String[]::new));
        String said = heard.toString(StandardCharsets.UTF_8);
        assertEquals(command.exit(), code, place + "\n" + said);
        for (String line : command.said()) {
            Pattern wanted =
                    Pattern.compile("^" + Pattern.quote(line).replace("…", "\\E.*\\Q") + "$", Pattern.MULTILINE);
            assertTrue(wanted.matcher(said).find(), place + " doesn't say\n" + line + "\nbut\n" + said);
        }
    }

    private static List<Step> commands(Path document) {
        try {
            return DocumentedCommands.in(Files.readString(document));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_block_is_read_as_a_reader_reads_it() {
        String markdown = """
                Run this:

                ```sh
                ./ggen program check 'spec/programs/a program'   # takes a second
                ./mvnw verify
                ```

                and this fails:

                ```console exit=1
                $ ./ggen settle --period 2026-09 \\
                    --out DIR
                ggen: the folder exists
                ```

                ```console exit=1 said
                $ ./ggen check DIR
                DIR/library.ttl:… is wrong
                ```

                ```turtle append=DIR/library.ttl
                ex:more a ex:Thing .
                ```

                ```sh norun=needs-a-big-disk
                ./ggen benchmark
                ```

                ```java
                ./ggen no
                ```
                """;
        List<Step> shown = DocumentedCommands.in(markdown);
        assertEquals(
                List.of(
                        new Shown(4, "./ggen program check 'spec/programs/a program'", 0, List.of()),
                        new Shown(11, "./ggen settle --period 2026-09 --out DIR", 1, List.of()),
                        new Shown(17, "./ggen check DIR", 1, List.of("DIR/library.ttl:… is wrong")),
                        new Written(22, "DIR/library.ttl", "ex:more a ex:Thing .\n", true)),
                shown);
        assertEquals(List.of("program", "check", "spec/programs/a program"), ((Shown) shown.getFirst()).arguments());
    }

    @Test
    void what_needs_a_shell_is_told_apart() {
        assertTrue(new Shown(1, "./ggen explain a.zip | head", 0, List.of()).needsShell());
        assertFalse(new Shown(1, "./ggen explain a.zip AWS-2026/4.1", 0, List.of()).needsShell());
    }
}
