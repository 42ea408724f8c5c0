package dev.ggen.hub.settlement.internal;

import dev.ggen.settlement.report.ReportEndings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** How settlements call a report: its sender's name for it, made safe for folders, archives and messages. */
final class ReportName {
    private static final String CSV = ".csv";
    private static final int LONGEST = 100;

    private ReportName() {}

    /** As shown to people before it is accepted: the last part of a path, in one bounded line. */
    static String shown(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "").strip();
        String bounded = clean.length() <= LONGEST ? clean : clean.substring(clean.length() - LONGEST);
        return bounded.isEmpty() ? "report" + CSV : bounded;
    }

    /**
     * A name of letters, digits, dots and dashes that nobody else has.
     *
     * @param isTaken whether another report has it
     */
    static String free(String fileName, Predicate<String> isTaken) {
        return free(fileName, ReportEndings.all(), isTaken);
    }

    /**
     * The same for files that end otherwise than reports do.
     *
     * @param endings in lower case
     */
    static String free(String fileName, List<String> endings, Predicate<String> isTaken) {
        String shown = shown(fileName);
        String lower = shown.toLowerCase(Locale.ROOT);
        Optional<String> own = endings.stream().filter(lower::endsWith).findFirst();
        String ending = own.orElse(CSV);
        String stem = own.isPresent() ? shown.substring(0, shown.length() - ending.length()) : shown;
        String safe = stem.replaceAll("[^0-9A-Za-z._-]+", "-").replaceAll("^[^0-9A-Za-z]+", "");
        String base = safe.isEmpty() ? "report" : safe;
        String name = base + ending;
        for (int number = 2; isTaken.test(name); number++) {
            name = base + "-" + number + ending;
        }
        return name;
    }
}
