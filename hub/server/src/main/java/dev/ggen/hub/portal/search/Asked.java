package dev.ggen.hub.portal.search;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody typed, read: {@code aws 2027-01} asks for a month and for other words.
 *
 * @param text as typed, without blanks at its ends
 * @param words the text without its month
 */
record Asked(String text, String words, Optional<YearMonth> month) {
    private static final int LONGEST = 100;

    static Asked of(String typed) {
        String text = typed.strip();
        String known = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        String[] parts = known.split("\\s+", -1);
        Optional<YearMonth> month =
                Arrays.stream(parts).flatMap(part -> month(part).stream()).findFirst();
        String words =
                Arrays.stream(parts).filter(part -> month(part).isEmpty()).collect(Collectors.joining(" "));
        return new Asked(known, words, month);
    }

    private static Optional<YearMonth> month(String part) {
        try {
            return Optional.of(YearMonth.parse(part));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
