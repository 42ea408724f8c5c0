package dev.ggen.rating;

import dev.ggen.partner.revenue.LineOrigin;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SaleAttributes;
import dev.ggen.partner.revenue.TransactionLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Small builders for lines. */
final class SomeLines {
    static final String FIRST_FILE = "1".repeat(64);
    static final String SECOND_FILE = "2".repeat(64);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);

    private static final List<Measure> MEASURES = List.of(Measure.values());

    private SomeLines() {}

    static TransactionLine sale(String rowId, long amountMillionths) {
        return line(rowId, Measure.SALE, "USD", amountMillionths);
    }

    static TransactionLine line(String rowId, Measure measure, String currency, long amountMillionths) {
        return line(rowId, measure, "impl-services", currency, amountMillionths);
    }

    static TransactionLine line(String rowId, Measure measure, String product, String currency, long amountMillionths) {
        return new TransactionLine(
                new LineOrigin("ggen-transactions:accenture", FIRST_FILE),
                rowId,
                measure,
                product,
                FIRST_DAY,
                Instant.parse("2026-09-02T03:04:05Z"),
                currency,
                amountMillionths,
                "customer-1",
                "",
                2);
    }

    /** A line chosen by a number, so that few numbers give few keys and many numbers many rows. */
    static TransactionLine numbered(int number, long amountMillionths) {
        return new TransactionLine(
                new LineOrigin("ggen-transactions:p" + number % 2, FIRST_FILE),
                "row-" + number,
                MEASURES.get(number % MEASURES.size()),
                number % 3 == 0 ? "" : "product-" + number % 5,
                FIRST_DAY.plusDays(number % 40),
                Instant.parse("2026-09-02T03:04:05Z").plusSeconds(number),
                number % 7 == 0 ? "EUR" : "USD",
                amountMillionths,
                "customer-" + number % 11,
                "",
                attributes(number),
                number + 2);
    }

    /** Of every fourth line something is said, each time something else. */
    private static SaleAttributes attributes(int number) {
        return switch (number % 16) {
            case 3 -> SaleAttributes.parse("registered-deal", "", "");
            case 7 -> SaleAttributes.parse("", FIRST_DAY.minusDays(number % 3).toString(), "");
            case 11 ->
                SaleAttributes.parse("", "", FIRST_DAY.minusDays(number % 2).toString());
            case 15 -> SaleAttributes.parse("registered-deal", "2025-01-31", "2026-02-28");
            default -> SaleAttributes.NONE;
        };
    }

    static TransactionLine at(TransactionLine line, String file, long number) {
        return new TransactionLine(
                new LineOrigin(line.source(), file),
                line.rowId(),
                line.measure(),
                line.product(),
                line.day(),
                line.recordedAt(),
                line.currency(),
                line.amountMillionths(),
                line.customer(),
                line.parentId(),
                line.attributes(),
                number);
    }
}
