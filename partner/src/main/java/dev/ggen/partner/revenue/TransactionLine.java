package dev.ggen.partner.revenue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * One line of a partner's report in canonical form, whatever format it came in.
 *
 * <p>{@link #source} and {@code rowId} identify it: the same two with the same content are the same line, in whatever file and
 * however often it is delivered. Where it stood ({@link #fileDigest}, {@code line}) is not content.
 *
 * @param origin the report that it stands in
 * @param rowId the reporter's id of the row, unique within the source
 * @param measure what the line counts towards
 * @param product the source's own product id; may be empty for payments and adjustments
 * @param day the day that decides the rate
 * @param recordedAt when the reporter says the row became valid, whole seconds
 * @param currency ISO 4217 code
 * @param amountMillionths in 10⁻⁶ of the currency's unit, with the sign that {@link Measure} gives it
 * @param customer the reporter's id of the customer; may be empty
 * @param parentId the row that this one hangs on, for a payment the payment that it is part of; may be empty
 * @param attributes what else is said of the sale
 * @param line where the record begins in the original file, counted from 1
 */
public record TransactionLine(
        LineOrigin origin,
        String rowId,
        Measure measure,
        String product,
        LocalDate day,
        Instant recordedAt,
        String currency,
        long amountMillionths,
        String customer,
        String parentId,
        SaleAttributes attributes,
        long line)
        implements Comparable<TransactionLine> {
    private static final Instant FIRST_RECORDED = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST_RECORDED = Instant.parse("3000-01-01T00:00:00Z");
    private static final Comparator<TransactionLine> ORDER = Comparator.comparing(TransactionLine::source)
            .thenComparing(TransactionLine::rowId)
            .thenComparing(TransactionLine::fileDigest)
            .thenComparingLong(TransactionLine::line)
            .thenComparing(TransactionLine::canonical);

    public TransactionLine {
        Objects.requireNonNull(origin);
        LineRules.id("row id", rowId);
        Objects.requireNonNull(measure);
        LineRules.idOrEmpty("product", product);
        LineRules.day(day);
        if (!recordedAt.equals(Instant.ofEpochSecond(recordedAt.getEpochSecond()))) {
            throw new IllegalArgumentException("a line is recorded at a whole second: " + recordedAt);
        }
        LineRules.currency(currency);
        LineRules.idOrEmpty("customer", customer);
        LineRules.idOrEmpty("parent id", parentId);
        Objects.requireNonNull(attributes);
        if (recordedAt.isBefore(FIRST_RECORDED) || !recordedAt.isBefore(LAST_RECORDED)) {
            throw new IllegalArgumentException("a line is recorded between 1900 and 2999: " + recordedAt);
        }
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1: " + line);
        }
    }

    /** A line of which nothing more is said. */
    public TransactionLine(
            LineOrigin origin,
            String rowId,
            Measure measure,
            String product,
            LocalDate day,
            Instant recordedAt,
            String currency,
            long amountMillionths,
            String customer,
            String parentId,
            long line) {
        this(
                origin,
                rowId,
                measure,
                product,
                day,
                recordedAt,
                currency,
                amountMillionths,
                customer,
                parentId,
                SaleAttributes.NONE,
                line);
    }

    /** Whether a text may stand as row id, product, customer or parent id: 1 to 128 safe ASCII characters. */
    public static boolean isId(String text) {
        return LineRules.isId(text);
    }

    /** Format and account of its report. */
    public String source() {
        return origin.source();
    }

    /** SHA-256 of its report's original bytes. */
    public String fileDigest() {
        return origin.fileDigest();
    }

    public SumKey key() {
        return new SumKey(source(), product, measure, day, currency, attributes);
    }

    /**
     * The ten columns of content, parted by tabs, without a line end: what the canonical digest of frozen lines covers. Where a report says
     * more of the sale, its three attributes follow.
     *
     * <p>No column can hold a tab or anything sorting below one, so lines sorted as text are sorted by source and row id.
     */
    public String canonical() {
        String ten = String.join(
                "\t",
                source(),
                rowId,
                measure.name(),
                product,
                day.toString(),
                recordedAt.toString(),
                currency,
                Long.toString(amountMillionths),
                customer,
                parentId);
        return attributes.isNone() ? ten : ten + "\t" + attributes.joined("\t");
    }

    /** By source and row id; two deliveries of one line by file digest and line. */
    @Override
    public int compareTo(TransactionLine other) {
        return ORDER.compare(this, other);
    }
}
