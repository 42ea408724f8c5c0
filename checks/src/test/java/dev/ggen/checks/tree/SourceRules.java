package dev.ggen.checks.tree;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be said of a source file only by reading it: each rule answers with its objections, nothing where all is well. */
final class SourceRules {
    static final int LONGEST_FILE = 400;

    private static final Pattern LEFTOVER =
            Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b|UnsupportedOperationException\\(\"|not (yet )?implemented");

    private static final Pattern FORMATTED =
            Pattern.compile("(\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\")\\s*\\.formatted\\(");

    private static final Pattern LOCALISED = Pattern.compile("(?<!%)(?:%%)*%[-#+ 0,(<$\\d.]*[dfeEgGtT]");

    private SourceRules() {}

    static List<String> objections(String source) {
        return Stream.of(tooLong(source), leftovers(source), localisedNumbers(source))
                .flatMap(found -> found)
                .toList();
    }

    private static Stream<String> tooLong(String source) {
        long lines = source.lines().count();
        return lines > LONGEST_FILE
                ? Stream.of(lines + " lines; a file has one idea and at most " + LONGEST_FILE)
                : Stream.empty();
    }

    private static Stream<String> leftovers(String source) {
        return LEFTOVER.matcher(source)
                .results()
                .map(found -> line(source, found.start()) + ": unfinished: " + found.group());
    }

    private static Stream<String> localisedNumbers(String source) {
        return FORMATTED
                .matcher(source)
                .results()
                .filter(found -> LOCALISED.matcher(found.group(1)).find())
                .map(found -> line(source, found.start())
                        + ": formats a number in the machine's locale; use %s, or String.format(Locale.ROOT, …)");
    }

    private static long line(String source, int at) {
        Matcher ends = Pattern.compile("\n").matcher(source.substring(0, at));
        return 1 + ends.results().count();
    }
}
