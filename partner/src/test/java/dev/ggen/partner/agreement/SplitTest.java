package dev.ggen.partner.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.money.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class SplitTest {
    @Test
    void partsThatDontComeToOneAreRefused() {
        for (String second : List.of("0.399999999999999999", "0.4001", "0.5")) {
            assertThrows(IllegalArgumentException.class, () -> split(Optional.empty(), "0.6", second));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new Split(Optional.empty(), new TreeMap<>(Map.of("A", Rate.of("1")))));
    }

    @Test
    void aMarkThatIsSplitByItselfIsNotSplitAsTheRest() {
        ReportSource source = new ReportSource(
                "ggen-transactions",
                "joint",
                List.of(split(Optional.empty(), "0.6", "0.4"), split(Optional.of("tender"), "0", "1")));

        assertEquals(Optional.of(Rate.of("0.6")), source.fraction("A", ""));
        assertEquals(Optional.of(Rate.of("0.6")), source.fraction("A", "renewal"));
        assertEquals(Optional.of(Rate.of("0")), source.fraction("A", "tender"));
        assertEquals(Optional.empty(), source.fraction("C", "tender"));
    }

    @Test
    void aSplitIsOfAMarkAndOfUpTo24Parts() {
        assertThrows(IllegalArgumentException.class, () -> split(Optional.of("a tender"), "0.6", "0.4"));
        assertEquals(24, parts(24).fractions().size());
        assertThrows(IllegalArgumentException.class, () -> parts(25));
    }

    /** One of all but 0.01 for each of the others. */
    private static Split parts(int parts) {
        TreeMap<String, Rate> fractions = new TreeMap<>();
        for (int i = 1; i < parts; i++) {
            fractions.put("P" + i, Rate.of("0.01"));
        }
        fractions.put("REST", new Rate(BigDecimal.ONE.subtract(BigDecimal.valueOf(parts - 1, 2))));
        return new Split(Optional.empty(), fractions);
    }

    @Test
    void whatIsWrongWithPartsIsTold() {
        assertEquals(
                "the parts of a split come to 1.1, not to 1: A 0.6, B 0.5",
                assertThrows(IllegalArgumentException.class, () -> split(Optional.empty(), "0.6", "0.5"))
                        .getMessage());
    }

    @Test
    void splitsOfASourceAreInTheOrderOfTheirMarks() {
        Split rest = split(Optional.empty(), "0.6", "0.4");
        Split tender = split(Optional.of("tender"), "0", "1");
        Split deal = split(Optional.of("deal"), "1", "0");

        assertEquals(
                List.of(rest, deal, tender),
                new ReportSource("ggen-transactions", "joint", List.of(tender, deal, rest)).splits());
        assertThrows(
                IllegalArgumentException.class,
                () -> new ReportSource("ggen-transactions", "joint", List.of(deal, deal)));
    }

    @Test
    void anAgreementFindsItsSourcesByTheirNames() {
        ReportSource sales = new ReportSource("ggen-transactions", "1");
        ReportSource payments = new ReportSource("ggen-transactions", "2");
        Agreement agreement = new Agreement(
                "PWC-2026",
                "cloud",
                "pwc",
                Agreements.TERM,
                CurrencyUnit.USD,
                List.of(sales, payments),
                new TreeMap<>(),
                List.of(),
                new PaymentTerm.DaysAfterMonth(30));

        assertEquals(Optional.of(payments), agreement.source("ggen-transactions:2"));
        assertEquals(Optional.empty(), agreement.source("ggen-transactions:3"));
    }

    @Test
    void sourcesAreInTheOrderOfTheirNames() {
        List<ReportSource> ordered = List.of(
                new ReportSource("aws-billing-events", "2"),
                new ReportSource("ggen-transactions", "1"),
                new ReportSource("ggen-transactions", "2"));

        assertEquals(ordered, ordered.reversed().stream().sorted().toList());
    }

    @Property(tries = 300)
    void thePartsOfAnAmountSumToItExactly(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 40_000) Integer> shares,
            @ForAll long millionths) {
        TreeMap<String, Rate> fractions = new TreeMap<>();
        BigDecimal left = BigDecimal.ONE;
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal part = BigDecimal.valueOf(shares.get(i), 6);
            fractions.put("P" + i, new Rate(part));
            left = left.subtract(part);
        }
        fractions.put("REST", new Rate(left));
        Split split = new Split(Optional.empty(), fractions);
        ExactAmount whole = new ExactAmount(BigDecimal.valueOf(millionths, 6), CurrencyUnit.USD);

        List<ExactAmount> parts = new ArrayList<>();
        split.fractions().values().forEach(fraction -> parts.add(whole.times(fraction)));

        assertEquals(whole, parts.stream().reduce(ExactAmount.zero(CurrencyUnit.USD), ExactAmount::plus));
    }

    private static Split split(Optional<String> mark, String first, String second) {
        return new Split(mark, new TreeMap<>(Map.of("A", Rate.of(first), "B", Rate.of(second))));
    }
}
