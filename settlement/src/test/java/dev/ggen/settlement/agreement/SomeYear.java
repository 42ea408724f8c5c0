package dev.ggen.settlement.agreement;

import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SaleAttributes;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.settlement.agreement.ClauseCase.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A year by chance: the agreement of some case; sales, refunds of earlier sales, credits, fees, payments of customers and units, each known in its month or
 * later.
 */
record SomeYear(List<ClauseCase> cases) {
    private static final int MOST_ROWS = 40;
    private static final int MONTHS = 12;
    private static final int LONGEST_LINE_DAYS = 900;
    private static final YearMonth FIRST = YearMonth.of(2026, 7);
    private static final List<String> MARKS = List.of("", "", "registered-deal", "tender", "student");
    private static final List<Measure> MEASURES = List.of(
            Measure.SALE,
            Measure.SALE,
            Measure.SALE,
            Measure.REFUND,
            Measure.CREDIT,
            Measure.FORGIVEN,
            Measure.FEE,
            Measure.COLLECTED,
            Measure.UNITS);

    /** Over the agreements of all cases in which something is sold. */
    static SomeYear ofCases() {
        try (Stream<Path> folders = Files.list(ClauseCase.FOLDER)) {
            return new SomeYear(folders.filter(Files::isDirectory)
                    .sorted()
                    .map(SomeYear::read)
                    .filter(each -> each.agreement().clauses().stream().anyMatch(SaleClause.class::isInstance))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClauseCase read(Path folder) {
        try {
            return ClauseCase.of(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ClauseCase of(Random random) {
        ClauseCase chosen = cases.get(random.nextInt(cases.size()));
        ClauseCase empty =
                new ClauseCase(chosen.agreement(), List.of(), chosen.rates(), FIRST, FIRST.plusMonths(MONTHS - 1));
        List<String> products = products(empty);
        List<Row> rows = new ArrayList<>();
        List<SumKey> sales = new ArrayList<>();
        int count = random.nextInt(MOST_ROWS) + 1;
        for (int i = 0; i < count; i++) {
            SumKey key = key(empty, products, sales, random);
            Row row = new Row(new KeySum(key, amount(key.measure(), random), 1), known(key, random));
            if (!empty.refuses(row)) {
                rows.add(row);
                if (key.measure() == Measure.SALE) {
                    sales.add(key);
                }
            }
        }
        return empty.with(rows);
    }

    /** Those of streams that a clause is about. */
    private static List<String> products(ClauseCase year) {
        return year.agreement().streamOfProduct().entrySet().stream()
                .filter(mapping -> year.agreement().clauses().stream()
                        .anyMatch(clause -> clause instanceof SaleClause sale
                                && sale.stream().equals(mapping.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static SumKey key(ClauseCase year, List<String> products, List<SumKey> sales, Random random) {
        Measure measure = MEASURES.get(random.nextInt(MEASURES.size()));
        boolean takesBack = measure == Measure.REFUND || measure == Measure.CREDIT;
        if (takesBack && !sales.isEmpty()) {
            return takenBack(measure, sales.get(random.nextInt(sales.size())), random);
        }
        LocalDate day = FIRST.atDay(1).plusDays(random.nextInt(365));
        return new SumKey(
                "ggen-transactions:cases",
                products.get(random.nextInt(products.size())),
                measure,
                day,
                measure == Measure.UNITS
                        ? Measure.NO_CURRENCY
                        : year.agreement().currency().getCode(),
                new SaleAttributes(
                        MARKS.get(random.nextInt(MARKS.size())),
                        Optional.of(day.minusDays(random.nextInt(LONGEST_LINE_DAYS))),
                        Optional.empty()));
    }

    private static SumKey takenBack(Measure measure, SumKey sale, Random random) {
        long left = FIRST.plusMonths(MONTHS).atDay(1).toEpochDay() - sale.day().toEpochDay();
        return new SumKey(
                sale.source(),
                sale.product(),
                measure,
                sale.day().plusDays(random.nextInt(Math.toIntExact(left))),
                sale.currency(),
                new SaleAttributes(sale.attributes().mark(), sale.attributes().since(), Optional.of(sale.day())));
    }

    /** A third of all rows may come late. */
    private static YearMonth known(SumKey key, Random random) {
        YearMonth month = YearMonth.from(key.day());
        int passed = (month.getYear() - FIRST.getYear()) * MONTHS + month.getMonthValue() - FIRST.getMonthValue();
        return random.nextInt(3) == 0 ? month.plusMonths(random.nextInt(MONTHS - passed)) : month;
    }

    private static BigInteger amount(Measure measure, Random random) {
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
