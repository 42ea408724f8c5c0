package dev.ggen.partner.lint;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.HoldbackClause;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.lint.Advice.Weight;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a holdback's days make of it: months of which it holds nothing back, a release that never comes after the months that it states. */
final class HoldbackEffects {
    private final HoldbackClause clause;
    private final List<Clause> counted;

    private HoldbackEffects(HoldbackClause clause, Agreement agreement) {
        this.clause = clause;
        this.counted = agreement.clauses().stream()
                .filter(each -> clause.counted().contains(each.number()))
                .sorted(Comparator.comparing(each -> each.validity().from()))
                .toList();
    }

    static List<Advice> of(HoldbackClause clause, Agreement agreement) {
        HoldbackEffects effects = new HoldbackEffects(clause, agreement);
        Optional<Validity> held = held(clause);
        return held.isEmpty()
                ? List.of(effects.oneMonth())
                : Stream.concat(effects.holdsNothing(held.get()).stream(), effects.releasedEarly().stream())
                        .toList();
    }

    /** The days of which something is held back: all but the last month's. */
    static Optional<Validity> held(HoldbackClause clause) {
        LocalDate last = clause.last().atDay(1);
        LocalDate from = clause.validity().from();
        return from.isBefore(last) ? Optional.of(new Validity(from, last)) : Optional.empty();
    }

    private Advice oneMonth() {
        return withoutEffect(
                clause.validity(), "it ends with its first month, and of a holdback's last month nothing is held back");
    }

    private List<Advice> holdsNothing(Validity held) {
        List<Advice> gaps = new ArrayList<>();
        LocalDate covered = held.from();
        for (Clause each : counted) {
            Optional<Validity> days = each.validity().intersect(held);
            if (days.isPresent() && days.get().from().isAfter(covered)) {
                gaps.add(uncounted(new Validity(covered, days.get().from())));
            }
            if (days.isPresent() && days.get().until().isAfter(covered)) {
                covered = days.get().until();
            }
        }
        if (covered.isBefore(held.until())) {
            gaps.add(uncounted(new Validity(covered, held.until())));
        }
        return gaps;
    }

    private Advice uncounted(Validity days) {
        return withoutEffect(
                days,
                counted.size() == 1
                        ? "clause " + clause.counted().getFirst() + ", which it counts, doesn't hold then"
                        : "none of the clauses that it counts holds then: " + String.join(", ", clause.counted()));
    }

    private Advice withoutEffect(Validity days, String because) {
        return new Advice(
                "holdback-without-effect",
                Weight.LOOK,
                clause.number(),
                "clause " + clause.number() + " holds nothing back from " + days.from() + " until " + days.until()
                        + ": " + because,
                "a holdback that counts a clause in each of its months but the last",
                "count the clauses of these days as well (p:countsClause), or let the holdback hold as long as those that it counts");
    }

    private Optional<Advice> releasedEarly() {
        YearMonth first = YearMonth.from(clause.validity().from());
        long most = first.until(clause.last(), ChronoUnit.MONTHS);
        return clause.months() <= most
                ? Optional.empty()
                : Optional.of(new Advice(
                        "holdback-released-early",
                        Weight.LOOK,
                        clause.number(),
                        "clause " + clause.number() + " is to release after " + months(clause.months())
                                + ", and never does: what it holds back from " + first
                                + " on is released with its last month, "
                                + clause.last() + ", after " + months(most) + " at most",
                        "a release within the clause's own months",
                        "let the holdback hold longer than " + months(clause.months())
                                + " (p:validUntil), or release earlier"));
    }

    private static String months(long months) {
        return months + (months == 1 ? " month" : " months");
    }
}
