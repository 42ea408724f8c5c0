package dev.ggen.settlement.rates;

import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.report.Shown;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The ECB's own files: {@code eurofxref-hist.csv} with all days and {@code eurofxref.csv} with the latest one.
 *
 * <p>A head of {@code Date} and currency codes; then a line for each day with how much of each currency one euro is worth, or {@code N/A}. Lines end in
 * LF or CRLF, and mostly in a comma; fields may have blanks around them; a day is {@code 2026-11-27} or {@code 27 November 2026}. Days may stand in any
 * order. Source: the ECB's page on euro foreign exchange reference rates.
 */
public final class EcbFormat {
    /** Ten times the ECB's own file. */
    public static final int LARGEST_FILE_BYTES = 16 << 20;

    private static final int MOST_CURRENCIES = 200;
    private static final int LONGEST_LINE = 8192;
    private static final LocalDate FIRST_DAY = LocalDate.of(1999, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
    private static final Pattern RATE = Pattern.compile("(0|[1-9][0-9]{0,9})([.][0-9]{1,10})?");
    private static final String ALLOWED_RATE = "a number above 0 such as 1.1583, or N/A";
    private static final String AS_PUBLISHED =
            "give the file as the ECB publishes it: eurofxref-hist.csv, unpacked, from its page on euro foreign exchange reference rates";
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter IN_WORDS =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    private final String shown;
    private final List<ReferenceRate> rates = new ArrayList<>();
    private final SortedMap<LocalDate, Integer> lines = new TreeMap<>();

    private EcbFormat(String shown) {
        this.shown = shown;
    }

    /**
     * Reads a file.
     *
     * @param name as receipts name it
     * @param shown as the user named it
     * @throws FindingsException with the first line that isn't as published
     */
    public static RateFile read(String name, String shown, byte[] bytes) {
        EcbFormat format = new EcbFormat(shown);
        format.read(bytes);
        return new RateFile(name, shown, Digest.of(bytes), format.rates, format.lines);
    }

    private void read(byte[] bytes) {
        if (bytes.length > LARGEST_FILE_BYTES) {
            throw refused("rates-file-large", 1, "has " + bytes.length + " bytes", "at most " + LARGEST_FILE_BYTES);
        }
        List<String> text = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        if (text.isEmpty()) {
            throw refused("rates-head", 1, "is empty", "a head such as Date,USD,JPY, and a line for each day");
        }
        List<String> head = fields(text.getFirst(), 1);
        List<String> currencies = currencies(head);
        for (int i = 1; i < text.size(); i++) {
            day(fields(text.get(i), i + 1), currencies, i + 1);
        }
        if (lines.isEmpty()) {
            throw refused("rates-head", 1, "has a head and no day", "a line for each day");
        }
    }

    /** The fields of a line, blanks around them and an empty one after the last comma left out. */
    private List<String> fields(String line, int number) {
        if (line.length() > LONGEST_LINE) {
            throw refused(
                    "rates-line", number, "has a line of " + line.length() + " characters", "at most " + LONGEST_LINE);
        }
        List<String> fields =
                Arrays.stream(line.split(",", -1)).map(String::strip).toList();
        return fields.size() > 1 && fields.getLast().isEmpty() ? fields.subList(0, fields.size() - 1) : fields;
    }

    private List<String> currencies(List<String> head) {
        String first = head.getFirst().replace("\uFEFF", "");
        if (!first.equals("Date") || head.size() < 2 || head.size() > MOST_CURRENCIES) {
            throw refused(
                    "rates-head",
                    1,
                    "begins with " + Shown.value(String.join(",", head)),
                    "Date and then 1 to " + (MOST_CURRENCIES - 1) + " currency codes, as in Date,USD,JPY,");
        }
        List<String> currencies = head.subList(1, head.size());
        Set<String> known = new HashSet<>();
        for (String currency : currencies) {
            if (!isCurrency(currency)) {
                throw refused(
                        "rates-currency",
                        1,
                        "has a column " + Shown.value(currency),
                        "the ISO 4217 code of a currency other than the euro");
            }
            if (!known.add(currency)) {
                throw refused("rates-currency", 1, "has two columns " + currency, "one column for each currency");
            }
        }
        return currencies;
    }

    private static boolean isCurrency(String code) {
        return !code.equals(ReferenceRate.EURO)
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private void day(List<String> fields, List<String> currencies, int line) {
        LocalDate day = date(fields.getFirst())
                .orElseThrow(() -> refused(
                        "rates-day",
                        line,
                        "has the day " + Shown.value(fields.getFirst()),
                        "a day of the calendar from " + FIRST_DAY + " on, as 2026-11-27 or 27 November 2026"));
        if (fields.size() != currencies.size() + 1) {
            throw refused(
                    "rates-line",
                    line,
                    "has " + (fields.size() - 1) + " rates on " + day + " and " + currencies.size() + " currencies",
                    "a rate or N/A for each currency of the head");
        }
        Integer earlier = lines.putIfAbsent(day, line);
        if (earlier != null) {
            throw refused(
                    "rates-day-twice", line, "has " + day + " twice, first in line " + earlier, "one line for a day");
        }
        for (int i = 0; i < currencies.size(); i++) {
            rates.add(new ReferenceRate(day, currencies.get(i), rate(fields.get(i + 1), currencies.get(i), line)));
        }
    }

    private static Optional<LocalDate> date(String text) {
        for (DateTimeFormatter form : List.of(ISO, IN_WORDS)) {
            try {
                return Optional.of(LocalDate.parse(text, form))
                        .filter(day -> !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY));
            } catch (DateTimeException e) {
                // the other form
            }
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> rate(String text, String currency, int line) {
        if (text.equals(ReferenceRate.NOT_PUBLISHED)) {
            return Optional.empty();
        }
        Optional<BigDecimal> rate = Optional.of(text)
                .filter(each -> RATE.matcher(each).matches())
                .map(BigDecimal::new)
                .filter(each -> each.signum() > 0);
        if (rate.isEmpty()) {
            throw refused("rates-rate", line, "has " + Shown.value(text) + " for " + currency, ALLOWED_RATE);
        }
        return rate;
    }

    private FindingsException refused(String id, int line, String what, String allowed) {
        return new FindingsException(Finding.red(id, shown + " " + what, Place.ofLine(shown, line, ""))
                .withAllowed(allowed)
                .withHint(AS_PUBLISHED));
    }
}
