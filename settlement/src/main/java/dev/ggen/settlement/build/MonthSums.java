package dev.ggen.settlement.build;

import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SaleAttributes;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The exact sums that a month was settled from, and those of months that it settled again, as a file: what later months need of it.
 *
 * <p>CSV with one valid form: a header, then a row for each source, product, measure, day, currency and attributes, in the order of
 * {@link KeySum}; amounts are plain decimals, no field is quoted. The columns of attributes are there where a sum has some. See {@code docs/reference/bundle.md}.
 */
public final class MonthSums {
    private static final String HEADER = "source,product,measure,day,currency,amount,rows";
    private static final int FIELDS = 7;
    private static final String ATTRIBUTES = ",mark,since,sold_on";
    private static final int FIELDS_WITH_ATTRIBUTES = 10;

    /** Plain digits, more than any sum has: an exponent could stand for a number that fills the memory. */
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,60}([.][0-9]{1,6})?");

    private static final int MILLIONTHS_SCALE = 6;

    private MonthSums() {}

    /** The sums of some months' days; those of other months are left out. */
    public static byte[] bytes(Set<YearMonth> months, List<KeySum> sums) {
        List<KeySum> own = sums.stream()
                .filter(sum -> months.contains(YearMonth.from(sum.key().day())))
                .sorted()
                .toList();
        boolean plain = own.stream().allMatch(sum -> sum.key().attributes().isNone());
        StringBuilder text =
                new StringBuilder(HEADER).append(plain ? "" : ATTRIBUTES).append('\n');
        own.forEach(sum -> text.append(row(sum))
                .append(plain ? "" : "," + sum.key().attributes().joined(","))
                .append('\n'));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String row(KeySum sum) {
        SumKey key = sum.key();
        return String.join(
                ",",
                key.source(),
                key.product(),
                key.measure().name(),
                key.day().toString(),
                key.currency(),
                amount(sum),
                Long.toString(sum.rows()));
    }

    private static String amount(KeySum sum) {
        return sum.sumMillionths().signum() == 0
                ? "0"
                : new BigDecimal(sum.sumMillionths(), MILLIONTHS_SCALE)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /**
     * Reads what {@link #bytes} wrote, and nothing else.
     *
     * @param months the months that it may hold
     * @param file how a finding names it
     * @throws FindingsException {@code sums-malformed}
     */
    public static List<KeySum> parse(Set<YearMonth> months, byte[] bytes, String file) {
        List<KeySum> sums = new ArrayList<>();
        List<String> lines =
                new String(bytes, StandardCharsets.US_ASCII).lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            sums.add(parse(lines.get(i), file, i + 1));
        }
        if (!Arrays.equals(bytes, bytes(months, sums))) {
            throw malformed("isn't as ggen writes it: header, order, amounts, days of " + months, file, 1);
        }
        return sums;
    }

    private static KeySum parse(String line, String file, int number) {
        String[] fields = line.split(",", -1);
        boolean plain = fields.length == FIELDS;
        if (!plain && fields.length != FIELDS_WITH_ATTRIBUTES) {
            throw malformed(
                    "has " + fields.length + " fields, not " + FIELDS + " or " + FIELDS_WITH_ATTRIBUTES, file, number);
        }
        try {
            SumKey key = new SumKey(
                    fields[0],
                    fields[1],
                    Measure.valueOf(fields[2]),
                    LocalDate.parse(fields[3]),
                    fields[4],
                    plain ? SaleAttributes.NONE : SaleAttributes.parse(fields[7], fields[8], fields[9]));
            return new KeySum(key, millionths(fields[5]), Long.parseLong(fields[6]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw malformed("can't be read: " + e.getMessage(), file, number);
        }
    }

    private static BigInteger millionths(String amount) {
        if (!AMOUNT.matcher(amount).matches()) {
            throw new IllegalArgumentException("not an amount: " + amount);
        }
        return new BigDecimal(amount).movePointRight(MILLIONTHS_SCALE).toBigIntegerExact();
    }

    private static FindingsException malformed(String what, String file, int line) {
        return new FindingsException(
                Finding.red("sums-malformed", "line " + line + " " + what, Place.ofLine(file, line, ""))
                        .withHint("take the file from the bundle again; it isn't made to be edited"));
    }
}
