package dev.ggen.partner.revenue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Lines, keys and sums: what they refuse, in which order they stand, and the text of a line that digests cover. */
class RevenueTest {
    private static final String SOURCE = "ggen-transactions:pwc";
    private static final String DIGEST = "0".repeat(64);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 10);
    private static final Instant RECORDED = Instant.parse("2026-09-11T08:30:00Z");
    private static final LocalDate TOO_EARLY = LocalDate.of(1899, 12, 31);

    @Test
    void attributesAreReadFromTextsAsFilesHaveThem() {
        assertEquals(SaleAttributes.NONE, SaleAttributes.parse("", "", ""));
        assertEquals(
                new SaleAttributes("deal", Optional.of(DAY), Optional.of(DAY.plusDays(1))),
                SaleAttributes.parse("deal", "2026-09-10", "2026-09-11"));
        assertEquals(
                new SaleAttributes("deal", Optional.empty(), Optional.empty()), SaleAttributes.parse("deal", "", ""));
        assertEquals(
                new SaleAttributes("", Optional.of(DAY), Optional.empty()), SaleAttributes.parse("", "2026-09-10", ""));
        assertEquals(
                new SaleAttributes("", Optional.empty(), Optional.of(DAY)), SaleAttributes.parse("", "", "2026-09-10"));
    }

    @Test
    void attributesThatALineCannotHaveAreRefused() {
        refused(() -> new SaleAttributes("=1", Optional.empty(), Optional.empty()));
        refused(() -> new SaleAttributes("", Optional.of(TOO_EARLY), Optional.empty()));
        refused(() -> new SaleAttributes("", Optional.empty(), Optional.of(TOO_EARLY)));
    }

    @Test
    void attributesAreInTheOrderOfMarkFirstDayAndDayOfTheSale() {
        assertOrdered(List.of(
                SaleAttributes.NONE,
                SaleAttributes.parse("", "", "2026-09-11"),
                SaleAttributes.parse("", "2026-09-10", "2026-09-10"),
                SaleAttributes.parse("", "2026-09-10", "2026-09-11"),
                SaleAttributes.parse("", "2026-09-11", ""),
                SaleAttributes.parse("deal", "", "")));
    }

    @Test
    void aKeyThatALineCannotHaveIsRefused() {
        refused(() -> new SumKey("pwc", "app", Measure.SALE, DAY, "USD"));
        refused(() -> new SumKey(SOURCE, "=1", Measure.SALE, DAY, "USD"));
        refused(() -> new SumKey(SOURCE, "app", Measure.SALE, TOO_EARLY, "USD"));
        refused(() -> new SumKey(SOURCE, "app", Measure.SALE, DAY, "usd"));
    }

    @Test
    void keysAreInTheOrderOfTheirColumns() {
        assertOrdered(List.of(
                new SumKey("ggen-transactions:aws", "box", Measure.UNITS, DAY.plusDays(1), "USD"),
                new SumKey(SOURCE, "app", Measure.UNITS, DAY.plusDays(1), "USD"),
                new SumKey(SOURCE, "box", Measure.SALE, DAY.plusDays(1), "USD"),
                new SumKey(SOURCE, "box", Measure.REFUND, DAY, "USD"),
                new SumKey(SOURCE, "box", Measure.REFUND, DAY.plusDays(1), "EUR"),
                new SumKey(SOURCE, "box", Measure.REFUND, DAY.plusDays(1), "USD"),
                new SumKey(
                        SOURCE, "box", Measure.REFUND, DAY.plusDays(1), "USD", SaleAttributes.parse("deal", "", ""))));
    }

    @Test
    void sumsAreInTheOrderOfKeyAmountAndRows() {
        SumKey app = new SumKey(SOURCE, "app", Measure.SALE, DAY, "USD");
        SumKey box = new SumKey(SOURCE, "box", Measure.SALE, DAY, "USD");
        assertOrdered(List.of(
                new KeySum(app, BigInteger.TWO, 2),
                new KeySum(box, BigInteger.ONE, 2),
                new KeySum(box, BigInteger.TWO, 1),
                new KeySum(box, BigInteger.TWO, 2)));
        refused(() -> new KeySum(app, BigInteger.TWO, 0));
    }

    @Test
    void measuresSumsAreInTheOrderOfMeasureCurrencyAmountAndRows() {
        assertOrdered(List.of(
                new MeasureSum(Measure.SALE, "USD", BigInteger.TWO, 2),
                new MeasureSum(Measure.REFUND, "EUR", BigInteger.TWO, 2),
                new MeasureSum(Measure.REFUND, "USD", BigInteger.ONE, 2),
                new MeasureSum(Measure.REFUND, "USD", BigInteger.TWO, 1),
                new MeasureSum(Measure.REFUND, "USD", BigInteger.TWO, 2)));
        refused(() -> new MeasureSum(Measure.SALE, "usd", BigInteger.ONE, 1));
    }

    @Test
    void totalsAccountForEveryRow() {
        assertEquals(7, totals("a.csv", DIGEST, 9, 7, 4, 1).rows());
        refused(() -> totals("a.csv", DIGEST, 9, 8, 4, 1));
        refused(() -> totals("a.csv", DIGEST, 9, 6, 4, 1));
        refused(() -> totals("a.csv", "no digest", 9, 7, 4, 1));
    }

    @Test
    void totalsAreInTheOrderOfFileDigestAndMonth() {
        String later = "1".repeat(64);
        assertOrdered(List.of(
                totals("a.csv", later, 10, 7, 4, 1),
                totals("b.csv", DIGEST, 10, 7, 4, 1),
                totals("b.csv", later, 9, 7, 4, 1),
                totals("b.csv", later, 10, 7, 4, 1)));
    }

    /** Two rows are excluded, for a reason. */
    private static ControlTotals totals(String file, String digest, int month, long rows, long counted, long repeated) {
        return new ControlTotals(
                file,
                digest,
                YearMonth.of(2026, month),
                rows,
                counted,
                repeated,
                new TreeMap<>(Map.of("void", 2L)),
                List.of(),
                Optional.of(DAY),
                Optional.of(DAY));
    }

    @Test
    void aLineIsTenColumnsAndItsAttributesWhereItHasSome() {
        assertEquals(
                "ggen-transactions:pwc\tT-1\tSALE\tapp\t2026-09-10\t2026-09-11T08:30:00Z\tUSD\t-1500000\tcustomer-1\tT-0",
                line(SaleAttributes.NONE, 1).canonical());
        assertEquals(
                "ggen-transactions:pwc\tT-1\tSALE\tapp\t2026-09-10\t2026-09-11T08:30:00Z\tUSD\t-1500000\tcustomer-1\tT-0"
                        + "\tdeal\t\t2026-09-01",
                line(SaleAttributes.parse("deal", "", "2026-09-01"), 1).canonical());
    }

    @Test
    void aLineThatNoReportCanHoldIsRefused() {
        refused(() -> line("pwc", "T-1", "app", DAY, RECORDED, "USD", "c", "p", DIGEST, 1));
        refused(() -> line(SOURCE, "", "app", DAY, RECORDED, "USD", "c", "p", DIGEST, 1));
        refused(() -> line(SOURCE, "T-1", "=1", DAY, RECORDED, "USD", "c", "p", DIGEST, 1));
        refused(() -> line(SOURCE, "T-1", "app", TOO_EARLY, RECORDED, "USD", "c", "p", DIGEST, 1));
        refused(() -> line(SOURCE, "T-1", "app", DAY, RECORDED.plusMillis(1), "USD", "c", "p", DIGEST, 1));
        refused(() -> line(SOURCE, "T-1", "app", DAY, RECORDED, "usd", "c", "p", DIGEST, 1));
        refused(() -> line(SOURCE, "T-1", "app", DAY, RECORDED, "USD", "=1", "p", DIGEST, 1));
        refused(() -> line(SOURCE, "T-1", "app", DAY, RECORDED, "USD", "c", "=1", DIGEST, 1));
        refused(() -> line(SOURCE, "T-1", "app", DAY, RECORDED, "USD", "c", "p", "no digest", 1));
        refused(() -> line(SOURCE, "T-1", "app", DAY, RECORDED, "USD", "c", "p", DIGEST, 0));
    }

    @Test
    void aLineIsRecordedBetween1900And2999() {
        Instant first = Instant.parse("1900-01-01T00:00:00Z");
        Instant last = Instant.parse("2999-12-31T23:59:59Z");

        assertEquals(
                first,
                line(SOURCE, "T-1", "", DAY, first, "USD", "", "", DIGEST, 1).recordedAt());
        assertEquals(
                last,
                line(SOURCE, "T-1", "", DAY, last, "USD", "", "", DIGEST, 1).recordedAt());
        refused(() -> line(SOURCE, "T-1", "", DAY, first.minusSeconds(1), "USD", "", "", DIGEST, 1));
        refused(() -> line(SOURCE, "T-1", "", DAY, last.plusSeconds(1), "USD", "", "", DIGEST, 1));
    }

    @Test
    void linesAreInTheOrderOfSourceRowFileAndLine() {
        String later = "1".repeat(64);
        assertOrdered(List.of(
                line("ggen-transactions:aws", "T-2", "app", DAY, RECORDED, "USD", "", "", later, 2),
                line(SOURCE, "T-1", "app", DAY, RECORDED, "USD", "", "", later, 2),
                line(SOURCE, "T-2", "app", DAY, RECORDED, "USD", "", "", DIGEST, 2),
                line(SOURCE, "T-2", "app", DAY, RECORDED, "USD", "", "", later, 1),
                line(SOURCE, "T-2", "app", DAY, RECORDED, "USD", "", "", later, 2),
                line(SOURCE, "T-2", "app", DAY, RECORDED, "USD", "c", "", later, 2)));
    }

    private static TransactionLine line(SaleAttributes attributes, long line) {
        return new TransactionLine(
                new LineOrigin(SOURCE, DIGEST),
                "T-1",
                Measure.SALE,
                "app",
                DAY,
                RECORDED,
                "USD",
                -1_500_000,
                "customer-1",
                "T-0",
                attributes,
                line);
    }

    private static TransactionLine line(
            String source,
            String rowId,
            String product,
            LocalDate day,
            Instant recordedAt,
            String currency,
            String customer,
            String parent,
            String digest,
            long line) {
        return new TransactionLine(
                new LineOrigin(source, digest),
                rowId,
                Measure.SALE,
                product,
                day,
                recordedAt,
                currency,
                1,
                customer,
                parent,
                line);
    }

    private static void refused(Runnable making) {
        assertThrows(IllegalArgumentException.class, making::run);
    }

    private static <T extends Comparable<T>> void assertOrdered(List<T> ordered) {
        assertEquals(ordered, ordered.reversed().stream().sorted().toList());
        for (int i = 1; i < ordered.size(); i++) {
            assertEquals(-1, Integer.signum(ordered.get(i - 1).compareTo(ordered.get(i))));
        }
    }
}
