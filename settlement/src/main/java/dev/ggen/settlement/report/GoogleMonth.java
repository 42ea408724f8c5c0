package dev.ggen.settlement.report;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The month that a disbursements report is about, which only its name says: {@code 20260901 Disbursements.csv} is September's. */
final class GoogleMonth {
    private static final Pattern NAME =
            Pattern.compile("(?<![0-9])([12][0-9]{3})([0-9]{2})01[ _-]+Disbursements", Pattern.CASE_INSENSITIVE);

    private GoogleMonth() {}

    static Optional<YearMonth> of(String fileName) {
        Matcher name = NAME.matcher(fileName);
        if (!name.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.of(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
