package dev.ggen.settlement.rates;

import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The published rates that a statement rests on, as files of a bundle: those that were given ({@code inputs/rates.csv}), and those that its months used
 * ({@code rates.csv}), which a later month takes from there.
 *
 * <p>CSV with one valid form: a header, then a row for each rate in the order of month, day and currency; rates as printed, no field quoted. See
 * {@code docs/reference/bundle.md}.
 */
public final class RateRows {
    private static final String HEADER = "day,currency,rate";
    private static final String HEADER_BY_MONTH = "month," + HEADER;
    private static final int FIELDS = 3;
    private static final Pattern RATE = Pattern.compile("(0|[1-9][0-9]{0,9})([.][0-9]{1,10})?");

    private RateRows() {}

    /** The rates that were given, as far as they are used. */
    public static byte[] bytes(Collection<ReferenceRate> rates) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        new TreeSet<>(rates).forEach(rate -> text.append(row(rate)).append('\n'));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The rates of some months. */
    public static byte[] bytes(Map<YearMonth, ? extends Collection<ReferenceRate>> byMonth) {
        StringBuilder text = new StringBuilder(HEADER_BY_MONTH).append('\n');
        new TreeMap<>(byMonth)
                .forEach((month, rates) -> new TreeSet<>(rates)
                        .forEach(rate ->
                                text.append(month).append(',').append(row(rate)).append('\n')));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String row(ReferenceRate rate) {
        return String.join(",", rate.day().toString(), rate.currency(), rate.printed());
    }

    /**
     * Reads what {@link #bytes(Collection)} wrote, and nothing else.
     *
     * @param file how a finding names it
     * @throws FindingsException {@code rates-malformed}
     */
    public static ReferenceRates parse(byte[] bytes, String file) {
        SortedSet<ReferenceRate> rates = new TreeSet<>();
        List<String> lines = lines(bytes);
        for (int i = 1; i < lines.size(); i++) {
            rates.add(rate(List.of(lines.get(i).split(",", -1)), file, i + 1));
        }
        requireSame(bytes, bytes(rates), file);
        return joined(rates, file);
    }

    /**
     * Reads what {@link #bytes(Map)} wrote, and nothing else.
     *
     * @param file how a finding names it
     * @throws FindingsException {@code rates-malformed}
     */
    public static SortedMap<YearMonth, ReferenceRates> parseByMonth(byte[] bytes, String file) {
        SortedMap<YearMonth, List<ReferenceRate>> byMonth = new TreeMap<>();
        List<String> lines = lines(bytes);
        for (int i = 1; i < lines.size(); i++) {
            List<String> fields = List.of(lines.get(i).split(",", -1));
            byMonth.computeIfAbsent(month(fields.getFirst(), file, i + 1), month -> new ArrayList<>())
                    .add(rate(fields.subList(1, fields.size()), file, i + 1));
        }
        requireSame(bytes, bytes(byMonth), file);
        SortedMap<YearMonth, ReferenceRates> rates = new TreeMap<>();
        byMonth.forEach((month, ofMonth) -> rates.put(month, joined(ofMonth, file)));
        return rates;
    }

    private static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII).lines().toList();
    }

    private static void requireSame(byte[] bytes, byte[] again, String file) {
        if (!Arrays.equals(bytes, again)) {
            throw malformed("isn't as ggen writes it: header, order, rates as printed", file, 1);
        }
    }

    private static ReferenceRates joined(Collection<ReferenceRate> rates, String file) {
        try {
            return ReferenceRates.of(rates);
        } catch (IllegalArgumentException e) {
            throw malformed("can't be used: " + e.getMessage(), file, 1);
        }
    }

    private static YearMonth month(String text, String file, int line) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw malformed("has the month " + text, file, line);
        }
    }

    private static ReferenceRate rate(List<String> fields, String file, int line) {
        if (fields.size() != FIELDS) {
            throw malformed("has " + fields.size() + " fields, not " + FIELDS, file, line);
        }
        try {
            return new ReferenceRate(LocalDate.parse(fields.get(0)), fields.get(1), perEuro(fields.get(2)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw malformed("can't be read: " + e.getMessage(), file, line);
        }
    }

    private static Optional<BigDecimal> perEuro(String text) {
        if (text.equals(ReferenceRate.NOT_PUBLISHED)) {
            return Optional.empty();
        }
        if (!RATE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a rate: " + text);
        }
        return Optional.of(new BigDecimal(text));
    }

    private static FindingsException malformed(String what, String file, int line) {
        return new FindingsException(
                Finding.red("rates-malformed", "line " + line + " " + what, Place.ofLine(file, line, ""))
                        .withHint("take the file from the bundle again; it isn't made to be edited"));
    }
}
