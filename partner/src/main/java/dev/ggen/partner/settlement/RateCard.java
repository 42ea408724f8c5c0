package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.ClauseNumbers;
import dev.ggen.partner.agreement.FixedClause;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.Scope.Fit;
import dev.ggen.partner.agreement.TotalClause;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.program.RevenueStream;
import dev.ggen.partner.revenue.SumKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An agreement and its type, flattened into rates and prices valid from and until, and amounts owed on days.
 *
 * <p>A sale falls under one clause at most: {@link dev.ggen.partner.agreement.AgreementRules} refuses two for one sale without a stated
 * precedence.
 *
 * @param segments what goes by sales, ordered by clause number, then by first day
 * @param fixed amounts owed on days of the period, in the same order
 * @param totals clauses that go by others, in the same order
 */
public record RateCard(List<RateSegment> segments, List<FixedSegment> fixed, List<TotalSegment> totals) {
    /** By clause number as people count, then by first day. */
    static final Comparator<Segment> ORDER = Comparator.comparing(
                    (Segment segment) -> segment.clause().number(), ClauseNumbers.IN_ORDER)
            .thenComparing(Segment::firstDay);

    public RateCard {
        segments = segments.stream().sorted(ORDER).toList();
        fixed = fixed.stream().sorted(ORDER).toList();
        totals = totals.stream().sorted(ORDER).toList();
    }

    /** The rates of an agreement inside a period; streams that nobody collects have none. */
    public static RateCard of(Agreement agreement, AgreementType type, Period period) {
        List<RateSegment> segments = new ArrayList<>();
        List<FixedSegment> fixed = new ArrayList<>();
        List<TotalSegment> totals = new ArrayList<>();
        for (Clause clause : agreement.clauses()) {
            clause.validity()
                    .intersect(agreement.validity())
                    .flatMap(validity -> validity.intersect(period.days()))
                    .ifPresent(days -> {
                        switch (clause) {
                            case SaleClause sale ->
                                segment(agreement, sale, type, days).ifPresent(segments::add);
                            case FixedClause stated -> fixed.addAll(FixedSegment.of(agreement.id(), stated, days));
                            case TotalClause total -> totals.add(new TotalSegment(agreement.id(), total, days));
                        }
                    });
        }
        return new RateCard(segments, fixed, totals);
    }

    private static Optional<RateSegment> segment(
            Agreement agreement, SaleClause sale, AgreementType type, Validity days) {
        Optional<RevenueStream> stream = type.stream(sale.stream());
        return stream.flatMap(RevenueStream::collectedBy)
                .map(collector -> new RateSegment(agreement.id(), sale, stream.orElseThrow(), days, collector));
    }

    /** The first clause asked that takes sales of a stream, or would need to know more to tell; empty where none does. */
    Optional<RateSegment> taking(String stream, SumKey sales) {
        return asked(stream, sales.day()).stream()
                .filter(segment -> segment.fit(sales) != Fit.LEFT)
                .findFirst();
    }

    private List<RateSegment> asked(String stream, LocalDate day) {
        List<RateSegment> left = segments.stream()
                .filter(segment ->
                        segment.stream().id().equals(stream) && segment.days().contains(day))
                .collect(Collectors.toCollection(ArrayList::new));
        List<RateSegment> inOrder = new ArrayList<>();
        while (!left.isEmpty()) {
            RateSegment next = left.stream()
                    .filter(each -> left.stream().noneMatch(other -> precedes(other, each)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("clauses of " + stream + " precede in a circle"));
            left.remove(next);
            inOrder.add(next);
        }
        return inOrder;
    }

    private static boolean precedes(RateSegment one, RateSegment other) {
        return one.clause().scope().precedes().contains(other.clause().number());
    }
}
