package dev.ggen.settlement.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * Figures as people of one language read them: grouped by thousands, with a real minus sign, every decimal shown.
 *
 * @param messages holds the marks and the names of the months
 * @param currency the statement's currency
 * @param minorDigits decimals of that currency
 */
record Figures(Messages messages, String currency, int minorDigits) {
    private static final String MINUS = "\u2212";
    private static final int GROUP = 3;

    /** {@code 12,345.67} from minor units. */
    String minor(BigInteger minor) {
        return decimal(new BigDecimal(minor, minorDigits), minorDigits);
    }

    /** {@code 12,345.67 USD}. */
    String money(BigInteger minor) {
        return withCurrency(minor(minor), currency);
    }

    /** An exact amount with at least the currency's decimals, and more where it has more. */
    String exact(BigDecimal amount) {
        return decimal(amount, decimalsOf(amount));
    }

    /** How many decimals {@link #exact} shows. */
    int decimalsOf(BigDecimal amount) {
        return Math.max(minorDigits, amount.stripTrailingZeros().scale());
    }

    /** A number with so many decimals; more decimals than that are never cut. */
    String decimal(BigDecimal number, int decimals) {
        String digits = number.abs()
                .setScale(Math.max(decimals, number.stripTrailingZeros().scale()))
                .toPlainString();
        int point = digits.indexOf('.');
        String whole = grouped(point < 0 ? digits : digits.substring(0, point));
        String fraction = point < 0 ? "" : messages.text("number.decimal") + digits.substring(point + 1);
        return (number.signum() < 0 ? MINUS : "") + whole + fraction;
    }

    /** Rows and other counts. */
    String count(BigInteger count) {
        return decimal(new BigDecimal(count), 0);
    }

    /** {@code 17.5 %} from {@code 0.175}, with a no-break space. */
    String percent(BigDecimal fraction) {
        BigDecimal hundred = fraction.movePointRight(2).stripTrailingZeros();
        return Phrase.plain(
                messages.text("number.percent"), Map.of("number", decimal(hundred, Math.max(0, hundred.scale()))));
    }

    String withCurrency(String number, String code) {
        return Phrase.plain(messages.text("number.money"), Map.of("number", number, "currency", code));
    }

    /** {@code 14 November 2026}. */
    String day(LocalDate day) {
        return Phrase.plain(
                messages.text("date.day"),
                Map.of(
                        "day",
                        Integer.toString(day.getDayOfMonth()),
                        "month",
                        messages.text("month." + day.getMonthValue()),
                        "year",
                        Integer.toString(day.getYear())));
    }

    /** {@code September 2026}. */
    String month(YearMonth month) {
        return Phrase.plain(
                messages.text("date.month"),
                Map.of(
                        "month",
                        messages.text("month." + month.getMonthValue()),
                        "year",
                        Integer.toString(month.getYear())));
    }

    private String grouped(String whole) {
        String mark = messages.text("number.group");
        StringBuilder grouped = new StringBuilder(whole);
        for (int at = whole.length() - GROUP; at > 0; at -= GROUP) {
            grouped.insert(at, mark);
        }
        return grouped.toString();
    }
}
