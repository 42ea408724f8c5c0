package dev.ggen.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ggen.generator.plan.KeyTable.Need;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tables of keys in the manifest's reference are made from the definitions that the reader follows.
 *
 * <p>{@code -Dcases.update=true} writes them; that run still fails.
 */
class ManifestReferenceTest {
    private static final Path REFERENCE = Path.of("../docs/reference/manifest.md");
    private static final String BEGIN =
            "<!-- The tables from here on are made from the code: ManifestReferenceTest. -->\n";
    private static final String END = "<!-- Up to here. -->\n";

    @Test
    void theReferenceListsTheKeysThatTheReaderKnows() throws IOException {
        String text = Files.readString(REFERENCE);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        String wanted = "\n" + tables();
        if (Boolean.getBoolean("cases.update")) {
            Files.writeString(REFERENCE, text.substring(0, begin) + wanted + text.substring(end));
        }
        assertEquals(wanted, text.substring(begin, end), "run this test with -Dcases.update=true, then again");
        assertFalse(Boolean.getBoolean("cases.update"), "the reference was written; run again without the flag");
    }

    private static String tables() {
        return Stream.concat(ManifestKeys.ALL.stream(), HeadKeys.ALL.stream())
                .map(ManifestReferenceTest::table)
                .collect(Collectors.joining());
    }

    private static String table(KeyTable table) {
        String title = table.name().isEmpty() ? "`ggen.toml`" : title(table.name());
        String rows = table.keys().stream()
                .filter(key -> isFollowed(key.need()))
                .map(ManifestReferenceTest::row)
                .collect(Collectors.joining());
        return "### " + title + "\n\n" + table.about() + "\n\n| Key | Value | Meaning |\n|---|---|---|\n" + rows + "\n"
                + others(table);
    }

    private static String title(String name) {
        return Stream.of(name.split(", ")).map(ManifestReferenceTest::code).collect(Collectors.joining(", "));
    }

    private static String code(String name) {
        return name.contains(" ")
                ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
                : "`" + name + "`";
    }

    private static boolean isFollowed(Need need) {
        return need instanceof Need.Required || need instanceof Need.Optional;
    }

    private static String row(KeyTable.Key key) {
        String needed = key.need() instanceof Need.Required ? ", required" : "";
        return "| `" + key.name() + "` | " + key.kind().words() + needed + " | "
                + key.meaning().replace("|", "\\|") + " |\n";
    }

    private static String others(KeyTable table) {
        List<KeyTable.Key> ignored = table.keys().stream()
                .filter(key -> key.need() instanceof Need.NoEffect)
                .toList();
        List<KeyTable.Key> refused = table.keys().stream()
                .filter(key -> key.need() instanceof Need.Refused)
                .toList();
        String without =
                ignored.isEmpty() ? "" : "Without effect here, and a yellow finding: " + names(ignored) + ".\n\n";
        String not = refused.isEmpty() ? "" : "Not supported, and a red finding: " + names(refused) + ".\n\n";
        return without + not;
    }

    private static String names(List<KeyTable.Key> keys) {
        return keys.stream().map(key -> "`" + key.name() + "`").collect(Collectors.joining(", "));
    }
}
