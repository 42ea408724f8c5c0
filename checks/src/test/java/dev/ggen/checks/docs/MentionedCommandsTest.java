package dev.ggen.checks.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.checks.docs.MentionedCommands.Mentioned;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What documents say of commands in passing is as true as what they show. */
final class MentionedCommandsTest {
    private static final Path HERE = Path.of("").toAbsolutePath();

    /** In this guide the first column of tables is about another tool. */
    private static final String MIGRATION = "docs/guides/migrate-from-ggen-rust.md";

    private static final String FIRST_CELL = "(?m)^\\|[^|]*\\|";

    /** Its script is run by a test beside it. */
    private static final String RUN_ELSEWHERE = "docs/reference/verify-with-openssl.md";

    private final Map<List<String>, String> known = new HashMap<>();

    @Test
    void every_command_and_option_that_a_document_names_is_there() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path document : Checkout.documents()) {
            String name = Checkout.ROOT.relativize(document).toString();
            String text = Files.readString(document);
            wrong.addAll(wrong(name, name.equals(MIGRATION) ? text.replaceAll(FIRST_CELL, "|") : text));
        }
        assertEquals(List.of(), wrong);
    }

    private List<String> wrong(String document, String text) {
        List<String> wrong = new ArrayList<>();
        for (Mentioned command : MentionedCommands.in(text)) {
            String help = known.computeIfAbsent(command.words(), MentionedCommandsTest::help);
            boolean isKnown = !help.isEmpty()
                    && command.options().stream().allMatch(option -> help.matches("(?s).*" + option + "\\b.*"));
            if (!isKnown) {
                wrong.add(document + ":" + command.line() + ": ggen " + command.text());
            }
        }
        return wrong;
    }

    /** Empty when there is no such command. */
    private static String help(List<String> words) {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(heard, true, StandardCharsets.UTF_8);
        List<String> arguments = new ArrayList<>(words);
        arguments.add("--help");
        int code = Ggen.run(
                new Shell(stream, stream, Map.of(), HERE, HERE, new SecureRandom()), arguments.toArray(String[]::new));
        String text = heard.toString(StandardCharsets.UTF_8);
        boolean isItsOwn = text.startsWith("Usage: ggen " + words.getFirst() + " ");
        boolean isGroup = text.contains("\nCommands:\n") && words.size() > 1;
        return code == Ggen.FINE && isItsOwn && !isGroup ? text : "";
    }

    @Test
    void every_line_of_shell_is_run_or_its_block_says_why_not() throws IOException {
        List<String> unrun = new ArrayList<>();
        for (Path document : Checkout.documents()) {
            String name = Checkout.ROOT.relativize(document).toString();
            if (!name.equals(RUN_ELSEWHERE)) {
                MentionedCommands.unrun(Files.readString(document)).forEach(line -> unrun.add(name + ": " + line));
            }
        }
        assertEquals(List.of(), unrun);
    }

    @Test
    void what_is_wrong_is_found() {
        String text = """
                Run `ggen sync --refresh`, `ggen sync --refesh`, `ggen snyc`, `ggen key frob` or `ggen key new`.

                ```sh
                ./ggen check a
                ggen check b
                ./ggen settle \\
                  --out c
                ```

                ```sh norun=why
                rm d
                ```
                """;
        assertEquals(
                List.of("a.md:1: ggen sync --refesh", "a.md:1: ggen snyc", "a.md:1: ggen key frob"),
                wrong("a.md", text));
        assertEquals(List.of("ggen check b"), MentionedCommands.unrun(text));
    }
}
