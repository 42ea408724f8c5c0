package dev.ggen.partner.agreement;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Clause numbers as people count: 4.2 stands before 4.10, 9 before 10. */
public final class ClauseNumbers {
    /** Digits by their number, what stands between them by its text. */
    public static final Comparator<String> IN_ORDER =
            Comparator.comparing(ClauseNumbers::parts, ClauseNumbers::compare).thenComparing(Comparator.naturalOrder());

    private static final Pattern PART = Pattern.compile("\\d+|\\D+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

    private ClauseNumbers() {}

    private static List<String> parts(String number) {
        return PART.matcher(number).results().map(MatchResult::group).toList();
    }

    private static int compare(List<String> one, List<String> other) {
        for (int part = 0; part < Math.min(one.size(), other.size()); part++) {
            int order = compare(one.get(part), other.get(part));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int compare(String one, String other) {
        if (!isNumber(one) || !isNumber(other)) {
            return one.compareTo(other);
        }
        String first = LEADING_ZEROS.matcher(one).replaceFirst("");
        String second = LEADING_ZEROS.matcher(other).replaceFirst("");
        int byLength = Integer.compare(first.length(), second.length());
        return byLength == 0 ? first.compareTo(second) : byLength;
    }

    private static boolean isNumber(String part) {
        return Character.isDigit(part.charAt(0));
    }
}
