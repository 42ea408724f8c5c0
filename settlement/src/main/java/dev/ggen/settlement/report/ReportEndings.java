package dev.ggen.settlement.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How names of report files end. What a file is, its bytes alone say; an ending says only that it means to be a report. */
public final class ReportEndings {
    private static final List<String> ALL = List.of(".csv", ".tsv", ".parquet");

    private ReportEndings() {}

    /** All endings, in lower case with their point. */
    public static List<String> all() {
        return ALL;
    }

    /** The ending that a file's name has, in lower case; empty when it is no report's. */
    public static Optional<String> of(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(lower::endsWith).findFirst();
    }
}
