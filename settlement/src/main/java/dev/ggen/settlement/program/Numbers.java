package dev.ggen.settlement.program;

import dev.ggen.generator.query.Row;
import dev.ggen.generator.spec.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as findings write them: {@code 42.5 M USD}, {@code 26.3 %}, {@code 3.75×}, {@code 8 000}. */
final class Numbers {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int GROUP = 3;

    private Numbers() {}

    static String shown(Term.Literal literal, String style, Row row) {
        boolean number =
                literal.datatype().endsWith("#decimal") || literal.datatype().endsWith("#integer");
        if (!number) {
            return literal.lexical();
        }
        String unit = switch (style) {
            case "percent" -> "fraction";
            case "factor" -> "factor";
            case "plain" -> "count";
            default -> literal.datatype().endsWith("#integer") ? "count" : local(row.text("unit"));
        };
        return text(literal.lexical(), unit, row.text("currency"));
    }

    static String local(String iri) {
        return iri.substring(iri.lastIndexOf('#') + 1);
    }

    /** A number in a unit of the vocabulary. */
    static String text(String lexical, String unit, String currency) {
        BigDecimal number;
        try {
            number = new BigDecimal(lexical.strip());
        } catch (NumberFormatException e) {
            return lexical;
        }
        return (amount(number, unit) + " " + suffix(number, unit, currency)).strip();
    }

    static String range(String minimum, String maximum, String unit, String currency) {
        String low = text(minimum, unit, currency);
        String high = text(maximum, unit, currency);
        int end = suffixStart(low);
        return (low.substring(end).equals(high.substring(suffixStart(high))) ? low.substring(0, end) : low) + "–"
                + high;
    }

    /** Where the digits end. */
    private static int suffixStart(String text) {
        int end = text.length();
        while (end > 0 && !Character.isDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static String amount(BigDecimal number, String unit) {
        return switch (unit) {
            case "money" -> inMillions(number) ? plain(number.divide(MILLION), 6) : grouped(number, 2);
            case "fraction" -> plain(number.multiply(HUNDRED), 1);
            case "factor" -> plain(number, 2) + "×";
            default -> grouped(number, 2);
        };
    }

    private static String suffix(BigDecimal number, String unit, String currency) {
        return switch (unit) {
            case "money" -> (inMillions(number) ? "M " : "") + currency;
            case "fraction" -> "%";
            case "minute", "hour", "day", "month", "year", "point" ->
                number.compareTo(BigDecimal.ONE) == 0 ? unit : unit + "s";
            default -> "";
        };
    }

    private static boolean inMillions(BigDecimal number) {
        return number.abs().compareTo(MILLION) >= 0;
    }

    private static String plain(BigDecimal number, int decimals) {
        BigDecimal rounded = number.setScale(Math.min(decimals, Math.max(0, number.scale())), RoundingMode.HALF_UP);
        return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros()).toPlainString();
    }

    private static String grouped(BigDecimal number, int decimals) {
        String text = plain(number, decimals);
        int point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        StringBuilder grouped = new StringBuilder(text);
        for (int at = point - GROUP; at > (text.startsWith("-") ? 1 : 0); at -= GROUP) {
            grouped.insert(at, ' ');
        }
        return grouped.toString();
    }
}
