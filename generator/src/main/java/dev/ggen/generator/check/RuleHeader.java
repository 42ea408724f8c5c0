package dev.ggen.generator.check;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments at the head of a rule: keys in capitals, and lines that go on with three spaces after the hash. */
record RuleHeader(SourceFile file, Map<String, String> values) {
    private static final Set<String> KEYS = Set.of("ID", "SEVERITY", "MESSAGE", "ALLOWED", "HINT", "PER", "DERIVES");
    private static final Pattern KEY = Pattern.compile("#\\s?([A-Z]+):\\s*(.*)");
    private static final Pattern MORE = Pattern.compile("#\\s{3,}(\\S.*)");

    static RuleHeader of(SourceFile file, String text) {
        Map<String, String> values = new LinkedHashMap<>();
        String current = "";
        int number = 0;
        for (String line : text.lines().takeWhile(line -> line.startsWith("#")).toList()) {
            number++;
            Matcher key = KEY.matcher(line);
            Matcher more = MORE.matcher(line);
            if (key.matches()) {
                current = key.group(1);
                put(file, number, values, current, key.group(2).strip());
            } else if (more.matches() && !current.isEmpty()) {
                values.merge(current, more.group(1).strip(), (before, after) -> before + " " + after);
            }
        }
        return new RuleHeader(file, values);
    }

    private static void put(SourceFile file, int line, Map<String, String> values, String key, String value) {
        Place place = Place.ofLine(file.path(), line, file.line(line));
        if (!KEYS.contains(key)) {
            throw new FindingsException(
                    Finding.red("rule-header", "the rule's header has an unknown key: " + key, place)
                            .withAllowed("ID, SEVERITY, MESSAGE, ALLOWED, HINT, PER, DERIVES"));
        }
        if (values.put(key, value) != null) {
            throw new FindingsException(Finding.red("rule-header", "the rule's header has " + key + " twice", place));
        }
    }

    String get(String key) {
        return values.getOrDefault(key, "");
    }

    /** The value of a key that has to be there. */
    String need(String key) {
        String value = get(key);
        if (value.isEmpty()) {
            throw refused("the rule's header has no " + key);
        }
        return value;
    }

    FindingsException refused(String message) {
        return new FindingsException(Finding.red("rule-header", message, Place.ofLine(file.path(), 1, file.line(1)))
                .withHint("A rule begins with # ID:, # SEVERITY: and # MESSAGE:, or with # DERIVES:."));
    }
}
