package dev.ggen.hub.portal;

import dev.ggen.partner.money.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Figures as people of one language read them: grouped by thousands, a real minus, every decimal shown. Dates are ISO where they are compared,
 * words where they are read.
 *
 * @param locale whose marks and month names
 */
public record Figures(Locale locale) {
    private static final char MINUS = '\u2212';
    private static final char NO_BREAK = '\u00a0';
    private static final int GROUP = 3;
    private static final int SHORT_DIGEST = 12;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ROOT);
    private static final long KILO = 1000;
    private static final String[] SHORT = {"", "k", "M", "bn"};
    private static final String[] SIZES = {"B", "kB", "MB", "GB", "TB"};

    /** {@code −1,234.50}, without its currency. */
    public String amount(Amount amount) {
        int decimals = amount.currency().getDecimalPlaces();
        return decimal(new BigDecimal(amount.minor(), decimals), decimals);
    }

    /** {@code −1,234.50 USD}. */
    public String money(Amount amount) {
        return amount(amount) + NO_BREAK + amount.currency().getCode();
    }

    /** {@code 1,204}. */
    public String count(long count) {
        return decimal(BigDecimal.valueOf(count), 0);
    }

    /** {@code 17.5 %} from 0.175. */
    public String percent(BigDecimal fraction) {
        return decimal(fraction.movePointRight(2), 0) + NO_BREAK + "%";
    }

    /** {@code 1.2 M} from 1,234,567: for charts alone. */
    public String shortened(BigDecimal number) {
        int size = 0;
        BigDecimal shown = number;
        while (shown.abs().compareTo(BigDecimal.valueOf(KILO)) >= 0 && size < SHORT.length - 1) {
            shown = shown.movePointLeft(GROUP);
            size++;
        }
        int decimals = shown.abs().compareTo(BigDecimal.TEN) < 0 && size > 0 ? 1 : 0;
        String digits = decimal(shown.setScale(decimals, RoundingMode.HALF_UP), 0);
        return SHORT[size].isEmpty() ? digits : digits + NO_BREAK + SHORT[size];
    }

    /** A number with at least so many decimals; further ones are shown, not cut. */
    public String decimal(BigDecimal number, int decimals) {
        int scale = Math.max(decimals, number.stripTrailingZeros().scale());
        String digits = number.abs().setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
        int point = digits.indexOf('.');
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        String whole = grouped(point < 0 ? digits : digits.substring(0, point), symbols.getGroupingSeparator());
        String rest = point < 0 ? "" : symbols.getDecimalSeparator() + digits.substring(point + 1);
        return (number.signum() < 0 ? MINUS : "") + whole + rest;
    }

    /** {@code 2026-09-30}, for tables. */
    public String day(LocalDate day) {
        return day.toString();
    }

    /** {@code 30 September 2026}, for sentences. */
    public String longDay(LocalDate day) {
        Locale order = locale.getLanguage().equals("en") ? Locale.UK : locale;
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(order)
                .format(day);
    }

    /** {@code September 2026}. */
    public String month(YearMonth month) {
        return MONTH.withLocale(locale).format(month);
    }

    /** {@code 2026-10-01 09:12}, by UTC. */
    public String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** {@code 12.3 kB}: one decimal, below a thousand none. */
    public String bytes(long bytes) {
        int size = 0;
        BigDecimal shown = BigDecimal.valueOf(bytes);
        while (shown.compareTo(BigDecimal.valueOf(KILO)) >= 0 && size < SIZES.length - 1) {
            shown = shown.movePointLeft(GROUP);
            size++;
        }
        return decimal(shown.setScale(size == 0 ? 0 : 1, RoundingMode.HALF_UP), 0) + NO_BREAK + SIZES[size];
    }

    /** The beginning of a digest, without its algorithm: enough to compare by eye. */
    public String digest(String digest) {
        String hex = digest.substring(digest.indexOf(':') + 1);
        return hex.length() <= SHORT_DIGEST ? hex : hex.substring(0, SHORT_DIGEST) + "…";
    }

    private static String grouped(String whole, char separator) {
        StringBuilder grouped = new StringBuilder(whole);
        for (int at = whole.length() - GROUP; at > 0; at -= GROUP) {
            grouped.insert(at, separator);
        }
        return grouped.toString();
    }
}
