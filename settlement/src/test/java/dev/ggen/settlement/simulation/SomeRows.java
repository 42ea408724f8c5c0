package dev.ggen.settlement.simulation;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SaleAttributes;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.partner.settlement.Period;
import dev.ggen.partner.settlement.Refusal;
import dev.ggen.partner.settlement.Settlement;
import dev.ggen.settlement.agreement.ClauseCase;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;

/** Rows by chance, none of which an agreement refuses by itself, whatever else is sold. */
final class SomeRows {
    private static final int MOST_ROWS = 40;
    private static final int LONGEST_LINE_DAYS = 900;
    private static final List<String> MARKS = List.of("", "", "registered-deal", "tender", "student", "hot");
    private static final List<Measure> MEASURES = List.of(
            Measure.SALE,
            Measure.SALE,
            Measure.SALE,
            Measure.REFUND,
            Measure.CREDIT,
            Measure.FORGIVEN,
            Measure.FEE,
            Measure.COLLECTED,
            Measure.UNITS,
            Measure.PAYMENT);

    private final List<Agreement> agreements;
    private final List<String> currencies;
    private final Random random;
    private final List<String> products;
    private final List<SumKey> sales = new ArrayList<>();

    /**
     * Of a year.
     *
     * @param agreements by all of which every row has to be taken
     */
    SomeRows(List<Agreement> agreements, SortedSet<String> currencies, Random random) {
        this.agreements = agreements;
        this.currencies = List.copyOf(currencies);
        this.random = random;
        this.products = products(agreements.getFirst());
    }

    /** Those of streams that a clause is about. */
    private static List<String> products(Agreement agreement) {
        return agreement.streamOfProduct().entrySet().stream()
                .filter(mapping -> agreement.clauses().stream()
                        .anyMatch(clause -> clause instanceof SaleClause sale
                                && sale.stream().equals(mapping.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int count = random.nextInt(MOST_ROWS) + 1;
        for (int i = 0; i < count; i++) {
            SumKey key = key();
            Row row = new Row("R-" + i, new KeySum(key, amount(key.measure()), 1), known(key));
            if (agreements.stream().noneMatch(agreement -> refuses(agreement, row))) {
                rows.add(row);
                if (key.measure() == Measure.SALE) {
                    sales.add(key);
                }
            }
        }
        return rows;
    }

    /** Only for want of a rate it isn't: those are to come. */
    private static boolean refuses(Agreement agreement, Row row) {
        return Settlement.settle(
                        agreement,
                        ClauseCase.TYPE,
                        new Period(row.month()),
                        List.of(row.sum()),
                        List.of(),
                        Set.of(),
                        ReferenceRates.NONE)
                .refusals()
                .stream()
                .anyMatch(refusal -> refusal.reason() != Refusal.Reason.MISSING_RATE);
    }

    private SumKey key() {
        Measure measure = MEASURES.get(random.nextInt(MEASURES.size()));
        boolean takesBack = measure == Measure.REFUND || measure == Measure.CREDIT;
        if (takesBack && !sales.isEmpty()) {
            return takenBack(measure, sales.get(random.nextInt(sales.size())));
        }
        LocalDate day = SomeYear.FIRST.atDay(1).plusDays(random.nextInt(365));
        ReportSource source = agreements.getFirst().sources().getFirst();
        boolean isPayment = measure == Measure.PAYMENT;
        return new SumKey(
                source.name(),
                isPayment ? "" : products.get(random.nextInt(products.size())),
                isPayment && source.isSplit() ? Measure.COLLECTED : measure,
                day,
                measure == Measure.UNITS ? Measure.NO_CURRENCY : currency(),
                isPayment ? SaleAttributes.NONE : attributes(day));
    }

    private String currency() {
        return random.nextInt(3) == 0
                ? currencies.get(random.nextInt(currencies.size()))
                : agreements.getFirst().currency().getCode();
    }

    private SaleAttributes attributes(LocalDate day) {
        return new SaleAttributes(
                MARKS.get(random.nextInt(MARKS.size())),
                Optional.of(day.minusDays(random.nextInt(LONGEST_LINE_DAYS))),
                Optional.empty());
    }

    private SumKey takenBack(Measure measure, SumKey sale) {
        long left =
                SomeYear.LAST.plusMonths(1).atDay(1).toEpochDay() - sale.day().toEpochDay();
        return new SumKey(
                sale.source(),
                sale.product(),
                measure,
                sale.day().plusDays(random.nextInt(Math.toIntExact(left))),
                sale.currency(),
                new SaleAttributes(sale.attributes().mark(), sale.attributes().since(), Optional.of(sale.day())));
    }

    /** A third of all rows may come late. */
    private YearMonth known(SumKey key) {
        YearMonth month = YearMonth.from(key.day());
        int left = SomeYear.months(month, SomeYear.LAST) + 1;
        return random.nextInt(3) == 0 ? month.plusMonths(random.nextInt(left)) : month;
    }

    private BigInteger amount(Measure measure) {
        long millionths = random.nextLong(2_000_000_000L) + 1;
        long some = random.nextBoolean() ? millionths : millionths / 10_000 * 10_000;
        return BigInteger.valueOf(
                switch (measure) {
                    case REFUND, CREDIT, FORGIVEN -> -some / 4;
                    case UNITS -> (random.nextInt(200) - 20) * 1_000_000L;
                    case FEE -> some / 20;
                    case SALE, COLLECTED, TAX, PAYMENT, TAX_PAYMENT, ADJUSTMENT -> some;
                });
    }
}
