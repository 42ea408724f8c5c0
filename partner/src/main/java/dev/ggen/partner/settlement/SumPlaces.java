package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.exchange.ExchangeRate;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.revenue.KeySum;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where single sums go in a settlement: in which month, under which clause and by which rate of exchange. The same sums go the same way in {@link
 * Settlement#settle}, whose inputs these are.
 */
public final class SumPlaces {
    private final Agreement agreement;
    private final AgreementType type;
    private final Period period;
    private final Set<YearMonth> restated;
    private final SaleMonths months;
    private final Map<YearMonth, ReferenceRates> ratesOfEarlier = new HashMap<>();
    private final ReferenceRates rates;
    private final Map<YearMonth, RateCard> cards = new HashMap<>();

    /** The places of one agreement's month and of those that are settled again with it. */
    public SumPlaces(
            Agreement agreement,
            AgreementType type,
            Period period,
            List<EarlierMonth> earlier,
            Set<YearMonth> restated,
            ReferenceRates rates) {
        this.agreement = agreement;
        this.type = type;
        this.period = period;
        this.restated = Set.copyOf(restated);
        this.months = new SaleMonths(agreement);
        this.rates = rates;
        earlier.forEach(month ->
                ratesOfEarlier.put(month.period().month(), month.rates().or(rates)));
    }

    /** What becomes of a sum. */
    public enum Fate {
        /** It is part of what a clause goes by. */
        COUNTED("counted"),
        /** What a collector kept: it is compared with the line, and no part of it. */
        COMPARED("compared"),
        /** Money that arrived: it settles what is owed. */
        PAID("paid"),
        /** Part of no share. */
        UNTIED("untied"),
        /** Of a day on which the agreement doesn't hold. */
        OUTSIDE_TERM("outside-term"),
        /** Of a month that isn't settled here. */
        OTHER_MONTH("other-month");

        private final String word;

        Fate(String word) {
            this.word = word;
        }

        /** The name in files. */
        public String word() {
            return word;
        }
    }

    /** What becomes of a sum that isn't refused. */
    public Fate fate(KeySum sum) {
        return switch (placement(sum)) {
            case Placement.UnderClause(var segment, var _, var part) ->
                Counting.isCounted(segment.clause(), part.measure()) ? Fate.COUNTED : Fate.COMPARED;
            case Placement.Paid _ -> Fate.PAID;
            case Placement.Untied _ -> Fate.UNTIED;
            case Placement.LeftOutsideTerm _ -> Fate.OUTSIDE_TERM;
            case Placement.OutsidePeriod _ -> Fate.OTHER_MONTH;
            case Placement.Refused(var refusal) ->
                throw new IllegalArgumentException("can't be settled: " + refusal.key());
        };
    }

    /** The number of the clause under which it counts; empty where it counts under none. */
    public Optional<String> clause(KeySum sum) {
        return placement(sum) instanceof Placement.UnderClause(var segment, var _, var part)
                        && Counting.isCounted(segment.clause(), part.measure())
                ? Optional.of(segment.clause().number())
                : Optional.empty();
    }

    /** The rate of exchange by which it is converted; empty where it needs none. */
    public Optional<ExchangeRate> rate(KeySum sum) {
        return parts(placement(sum))
                .flatMap(part -> part.converted().stream())
                .map(Converted::rate)
                .findFirst();
    }

    private static Stream<BasePart> parts(Placement placement) {
        return switch (placement) {
            case Placement.UnderClause(var _, var _, var part) -> Stream.of(part);
            case Placement.Paid(var _, var part) -> Stream.of(part);
            case Placement.Untied(var part) -> Stream.of(part);
            case Placement.LeftOutsideTerm _, Placement.OutsidePeriod _, Placement.Refused _ -> Stream.empty();
        };
    }

    /** What sums add to lines, by month, clause and days; those that count under no clause add nothing. */
    public List<Contribution> contributions(Collection<KeySum> sums) {
        record Line(YearMonth month, RateSegment segment) {
            private static final Comparator<Line> ORDER =
                    Comparator.comparing(Line::month).thenComparing(Line::segment, RateCard.ORDER);
        }
        SortedMap<Line, List<Placement.UnderClause>> byLine = new TreeMap<>(Line.ORDER);
        for (KeySum sum : sums) {
            if (placement(sum) instanceof Placement.UnderClause under) {
                byLine.computeIfAbsent(new Line(months.of(sum), under.segment()), any -> new ArrayList<>())
                        .add(under);
            }
        }
        return byLine.entrySet().stream()
                .map(line -> new ClauseMonth(agreement, line.getKey().month(), Tally.EMPTY)
                        .contribution(line.getKey().segment(), Sold.of(line.getValue().stream())))
                .toList();
    }

    private Placement placement(KeySum sum) {
        LocalDate day = sum.key().day();
        YearMonth own = YearMonth.from(day);
        if (!own.equals(period.month()) && !restated.contains(own)) {
            return agreement.validity().contains(day)
                    ? new Placement.OutsidePeriod(new OtherMonth(own, sum.rows()))
                    : new Placement.LeftOutsideTerm(new OutsideTerm(day, sum.rows()));
        }
        YearMonth counts = months.of(sum);
        RateCard card = cards.computeIfAbsent(counts, month -> RateCard.of(agreement, type, new Period(month)));
        return Placement.of(
                months.asSold(sum), agreement, card, new Period(counts), ratesOfEarlier.getOrDefault(counts, rates));
    }
}
