package dev.ggen.generator.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of a manifest, in which one pack more or less changes its own lines and no others. */
record ManifestText(List<String> lines) {
    private static final Pattern HEADER = Pattern.compile("\\s*\\[.*");
    private static final Pattern PACKS = Pattern.compile("\\s*\\[\\s*packs\\s*]\\s*(#.*)?");

    ManifestText {
        lines = List.copyOf(lines);
    }

    static ManifestText of(String text) {
        return new ManifestText(text.lines().toList());
    }

    /** With that line at the end of {@code [packs]}, which is begun where there is none. */
    ManifestText plus(String line) {
        List<String> more = new ArrayList<>(lines);
        int header = header();
        if (header < 0) {
            more.addAll(List.of("", "[packs]", line));
        } else {
            int last = end(header) - 1;
            while (last > header && lines.get(last).isBlank()) {
                last--;
            }
            more.add(last + 1, line);
        }
        return new ManifestText(more);
    }

    /** Without the line of that pack, or its table; empty when neither is found. */
    Optional<ManifestText> minus(String name) {
        String key = "(" + Pattern.quote(name) + "|\"" + Pattern.quote(name) + "\"|'" + Pattern.quote(name) + "')";
        int table = find("\\s*\\[\\s*packs\\s*\\.\\s*" + key + "\\s*]\\s*(#.*)?", 0, lines.size());
        if (table >= 0) {
            return Optional.of(without(table, end(table)));
        }
        int header = header();
        int line = header < 0 ? -1 : find("\\s*" + key + "\\s*=\\s*\\{.*}\\s*(#.*)?", header + 1, end(header));
        return line < 0 ? Optional.empty() : Optional.of(without(line, line + 1));
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    private int header() {
        return find(PACKS.pattern(), 0, lines.size());
    }

    private int find(String pattern, int from, int to) {
        for (int i = from; i < to; i++) {
            if (lines.get(i).matches(pattern)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the table whose header stands there ends. */
    private int end(int header) {
        for (int i = header + 1; i < lines.size(); i++) {
            if (HEADER.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return lines.size();
    }

    private ManifestText without(int from, int to) {
        List<String> fewer = new ArrayList<>(lines.subList(0, from));
        fewer.addAll(lines.subList(to, lines.size()));
        return new ManifestText(fewer);
    }
}
