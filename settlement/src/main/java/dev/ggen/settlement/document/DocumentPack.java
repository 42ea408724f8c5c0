package dev.ggen.settlement.document;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a pack that renders documents, in memory: {@code templates/}, {@code messages/}, {@code fonts/}.
 *
 * <p>Keeps the arrays it is given; they are not to be changed afterwards.
 *
 * @param files bytes by path inside the pack, with forward slashes
 */
public record DocumentPack(SortedMap<String, byte[]> files) {
    static final String TEMPLATES = "templates/";
    private static final String FONTS = "fonts/";

    public DocumentPack {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The file as UTF-8 text; a missing one is a red finding. */
    String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    byte[] bytes(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new FindingsException(
                    Finding.red("pack-file-missing", "the pack has no file " + path, Place.ofFile(path))
                            .withHint("take the pack whole, or name another"));
        }
        return bytes;
    }

    /** Template sources by name: {@code templates/statement.html} is {@code statement.html}. */
    SortedMap<String, String> templates() {
        TreeMap<String, String> templates = new TreeMap<>();
        for (String path : files.keySet()) {
            if (path.startsWith(TEMPLATES)) {
                templates.put(path.substring(TEMPLATES.length()), text(path));
            }
        }
        return templates;
    }

    /** The TrueType fonts, by path. */
    List<Map.Entry<String, byte[]>> fonts() {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(FONTS) && file.getKey().endsWith(".ttf"))
                .toList();
    }
}
