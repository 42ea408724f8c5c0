package dev.ggen.checks.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourcesTest {
    @Test
    void no_source_is_unfinished_or_too_long_or_formats_in_the_machines_locale() throws IOException {
        List<String> objections = new ArrayList<>();
        for (Path source : Checkout.mainSources()) {
            for (String objection : SourceRules.objections(Files.readString(source))) {
                objections.add(Checkout.ROOT.relativize(source) + ": " + objection);
            }
        }
        assertEquals(List.of(), objections);
        assertTrue(Checkout.mainSources().size() > 50, "the sources are not where they are looked for");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// TODO later",
                "/* FIXME */",
                "throw new UnsupportedOperationException(\"soon\");",
                "return \"%d rows\".formatted(rows);",
                "return \"%s: %,.2f\"\n        .formatted(name, amount);",
                "return \"\"\"\n  %5d rows\n  \"\"\".formatted(rows);"
            })
    void a_source_that_breaks_a_rule_is_found(String source) {
        assertEquals(1, SourceRules.objections(source).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// todolist",
                "throw new UnsupportedOperationException();",
                "return \"%s rows, 50 %% done\".formatted(rows);",
                "return \"byte 0x%02X\".formatted(found);",
                "return String.format(Locale.ROOT, \"%d\", rows);"
            })
    void a_source_that_keeps_the_rules_is_left_alone(String source) {
        assertEquals(List.of(), SourceRules.objections(source));
    }

    @Test
    void both_sides_of_the_longest_file() {
        assertEquals(List.of(), SourceRules.objections("x\n".repeat(SourceRules.LONGEST_FILE)));
        assertEquals(
                1,
                SourceRules.objections("x\n".repeat(SourceRules.LONGEST_FILE + 1))
                        .size());
    }
}
