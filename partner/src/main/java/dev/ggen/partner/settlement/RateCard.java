package dev.ggen.partner.settlement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.program.RevenueStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An agreement and its type, flattened into rates valid from and until.
 *
 * <p>On one day a stream has at most one rate: {@link dev.ggen.partner.agreement.AgreementRules} refuses two clauses for one
 * sale.
 *
 * @param segments ordered by clause number, then by first day
 */
public record RateCard(List<RateSegment> segments) {
    private static final Comparator<RateSegment> ORDER = Comparator.comparing(
                    (RateSegment segment) -> segment.clause().number())
            .thenComparing(segment -> segment.days().from());

    public RateCard {
        segments = segments.stream().sorted(ORDER).toList();
    }

    /** The rates of an agreement inside a period; streams that nobody collects have none. */
    public static RateCard of(Agreement agreement, AgreementType type, Period period) {
        List<RateSegment> segments = new ArrayList<>();
        for (ShareClause clause : agreement.clauses()) {
            Optional<RevenueStream> stream = type.stream(clause.stream());
            Optional<Validity> days = clause.validity()
                    .intersect(agreement.validity())
                    .flatMap(validity -> validity.intersect(period.days()));
            Optional<Party> collectedBy = stream.flatMap(RevenueStream::collectedBy);
            if (days.isPresent() && collectedBy.isPresent()) {
                segments.add(
                        new RateSegment(agreement.id(), clause, stream.orElseThrow(), days.get(), collectedBy.get()));
            }
        }
        return new RateCard(segments);
    }

    public Optional<RateSegment> rate(String stream, LocalDate day) {
        return segments.stream()
                .filter(segment ->
                        segment.stream().id().equals(stream) && segment.days().contains(day))
                .findFirst();
    }
}
