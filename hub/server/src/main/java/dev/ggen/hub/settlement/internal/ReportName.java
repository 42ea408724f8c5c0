package dev.ggen.hub.settlement.internal;

import java.util.Locale;
import java.util.function.Predicate;

/** How settlements call a report: its sender's name for it, made safe for folders, archives and messages. */
final class ReportName {
    private static final String ENDING = ".csv";
    private static final int LONGEST = 100;

    private ReportName() {}

    /** As shown to people before it is accepted: the last part of a path, in one bounded line. */
    static String shown(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "").strip();
        String bounded = clean.length() <= LONGEST ? clean : clean.substring(clean.length() - LONGEST);
        return bounded.isEmpty() ? "report" + ENDING : bounded;
    }

    /**
     * A name of letters, digits, dots and dashes that nobody else has.
     *
     * @param isTaken whether another report has it
     */
    static String free(String fileName, Predicate<String> isTaken) {
        String shown = shown(fileName);
        boolean hasEnding = shown.toLowerCase(Locale.ROOT).endsWith(ENDING);
        String stem = hasEnding ? shown.substring(0, shown.length() - ENDING.length()) : shown;
        String safe = stem.replaceAll("[^0-9A-Za-z._-]+", "-").replaceAll("^[^0-9A-Za-z]+", "");
        String base = safe.isEmpty() ? "report" : safe;
        String name = base + ENDING;
        for (int number = 2; isTaken.test(name); number++) {
            name = base + "-" + number + ENDING;
        }
        return name;
    }
}
