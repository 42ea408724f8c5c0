package dev.ggen.lsp;

import dev.ggen.generator.plan.ManifestHelp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a manifest a point is, by the lines above it: what is being typed rarely parses.
 *
 * @param isPack whether it is a {@code pack.toml}
 * @param table the name of the table that the point is in; empty before the first header
 * @param isOneOfMany whether its header has double brackets
 * @param line the point's whole line
 * @param column of the point in it
 * @param written keys that the table has on other lines
 */
record ManifestSpot(boolean isPack, String table, boolean isOneOfMany, String line, int column, Set<String> written) {
    private static final Pattern HEADER = Pattern.compile("\\s*(\\[\\[?)\\s*([^\\[\\]]+?)\\s*]]?\\s*(#.*)?");
    private static final Pattern KEY = Pattern.compile("\\s*\"?([A-Za-z0-9_-]+)\"?\\s*=.*");
    private static final Pattern INLINE = Pattern.compile(".*?([A-Za-z0-9_-]+)\\s*=\\s*\\{([^{}]*)$");
    private static final Pattern LONG_TEXT = Pattern.compile("'''|\"\"\"");

    static ManifestSpot of(TextSpot spot) {
        String before = spot.before();
        int start = before.lastIndexOf('\n') + 1;
        int end = spot.text().indexOf('\n', start);
        String line = spot.text().substring(start, end < 0 ? spot.text().length() : end);
        String table = "";
        boolean isOneOfMany = false;
        Set<String> written = new TreeSet<>();
        boolean isText = false;
        for (String above : before.substring(0, start).split("\n")) {
            Matcher header = HEADER.matcher(above);
            if (!isText && header.matches()) {
                table = header.group(2);
                isOneOfMany = header.group(1).length() == 2;
                written.clear();
            } else if (!isText) {
                add(above, written);
            }
            isText ^= LONG_TEXT.matcher(above).results().count() % 2 == 1;
        }
        boolean isPack = spot.file().endsWith("pack.toml");
        return new ManifestSpot(isPack, isText ? "'''" : table, isOneOfMany, line, spot.offset() - start, written);
    }

    private static void add(String line, Set<String> written) {
        Matcher key = KEY.matcher(line);
        if (key.matches()) {
            written.add(key.group(1));
        }
    }

    private String before() {
        return line.substring(0, column);
    }

    /** Whether a header is being typed. */
    boolean isHeader() {
        return before().matches("\\s*\\[\\[?[A-Za-z0-9_.]*");
    }

    /** Whether a key is being typed, at the line's beginning or in a table between braces. */
    boolean isKey() {
        Matcher inline = INLINE.matcher(before());
        return inline.matches()
                ? inline.group(2).matches("([^\"]*(\"[^\"]*\")?[^\",]*,)?\\s*[A-Za-z0-9_-]*")
                : before().matches("\\s*[A-Za-z0-9_-]*");
    }

    /** What may stand where the point is. */
    Optional<ManifestHelp.TableHelp> help() {
        Matcher inline = INLINE.matcher(before());
        return inline.matches()
                ? help((table.isEmpty() ? "" : table + ".") + inline.group(1), false)
                : help(table, isOneOfMany);
    }

    /** What the table is for, when the line is its header. */
    Optional<ManifestHelp.TableHelp> headed() {
        Matcher header = HEADER.matcher(line);
        return header.matches() ? help(header.group(2), header.group(1).length() == 2) : Optional.empty();
    }

    private Optional<ManifestHelp.TableHelp> help(String name, boolean isMany) {
        return isPack ? ManifestHelp.packTable(name) : ManifestHelp.table(name, isMany);
    }

    /** The headers that may be typed. */
    List<String> headers() {
        return isPack ? ManifestHelp.packHeaders() : ManifestHelp.headers();
    }
}
