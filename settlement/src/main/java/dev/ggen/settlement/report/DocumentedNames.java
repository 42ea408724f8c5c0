package dev.ggen.settlement.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The columns that a reporter's documentation names. Exports of several years write them in several ways, so letters' case, spaces,
 * hyphens and underscores don't count.
 */
final class DocumentedNames {
    private final Map<String, String> names = new LinkedHashMap<>();

    /** Names as the documentation writes them, parted by commas. */
    DocumentedNames(String list) {
        Arrays.stream(list.split(",")).map(String::strip).forEach(name -> names.put(key(name), name));
    }

    String nameOf(String column) {
        return names.getOrDefault(key(column), column);
    }

    List<String> undocumented(List<String> header) {
        return header.stream().filter(name -> !names.containsKey(key(name))).toList();
    }

    private static String key(String name) {
        return name.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
    }
}
