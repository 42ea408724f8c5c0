package dev.ggen.partner.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two clauses may share one stream on one day where no sale can fall under both, or where it is stated which of them is asked first. */
final class PrecedenceRules {
    private final List<SaleClause> clauses;

    private PrecedenceRules(List<SaleClause> clauses) {
        this.clauses = clauses;
    }

    /** All objections, by the clauses' order. */
    static List<Objection> check(List<SaleClause> clauses) {
        PrecedenceRules rules = new PrecedenceRules(clauses);
        List<Objection> objections = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            for (SaleClause later : clauses.subList(i + 1, clauses.size())) {
                rules.pair(clauses.get(i), later).ifPresent(objections::add);
            }
        }
        clauses.forEach(clause -> objections.addAll(rules.withoutRival(clause)));
        clauses.forEach(clause -> rules.circle(clause).ifPresent(objections::add));
        return objections;
    }

    private Optional<Objection> pair(SaleClause one, SaleClause other) {
        Optional<Validity> days = rivals(one, other);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        if (precedes(one, other)) {
            return neverAsked(one, other);
        }
        if (precedes(other, one)) {
            return neverAsked(other, one);
        }
        return days.map(
                both -> new Objection(
                        "two-clauses-for-one-sale",
                        other.number(),
                        "clauses " + one.number() + " and " + other.number() + " both share " + one.stream() + " "
                                + AgreementRules.words(both) + ": " + one.number() + " gives " + first(one) + ", "
                                + other.number() + " " + first(other),
                        "one clause for a stream on a day, or a stated precedence",
                        "end the first where the second begins, or state in one of them that it is asked first (p:precedesClause)"));
    }

    /** The days on which one sale could fall under both. */
    private static Optional<Validity> rivals(SaleClause one, SaleClause other) {
        return one.stream().equals(other.stream()) && !one.scope().isApartFrom(other.scope())
                ? one.validity().intersect(other.validity())
                : Optional.empty();
    }

    private static boolean precedes(SaleClause one, SaleClause other) {
        return one.scope().precedes().contains(other.number());
    }

    private static Optional<Objection> neverAsked(SaleClause first, SaleClause other) {
        boolean leavesNothing = first.scope().takesAll()
                && !first.validity().from().isAfter(other.validity().from())
                && !first.validity().until().isBefore(other.validity().until());
        return leavesNothing
                ? Optional.of(new Objection(
                        "clause-never-asked",
                        other.number(),
                        "clause " + first.number() + " precedes clause " + other.number() + " and takes every sale of "
                                + other.stream(),
                        "a preceding clause that takes some sales only (p:appliesTo)",
                        "turn the precedence round, or say which sales clause " + first.number() + " takes"))
                : Optional.empty();
    }

    private List<Objection> withoutRival(SaleClause clause) {
        return clause.scope().precedes().stream()
                .filter(number -> clauses.stream()
                        .noneMatch(other -> other.number().equals(number)
                                && !other.number().equals(clause.number())
                                && rivals(clause, other).isPresent()))
                .map(number -> new Objection(
                        "precedes-no-rival",
                        clause.number(),
                        "clause " + clause.number() + " precedes clause " + number
                                + ", with which it shares no sale of " + clause.stream(),
                        "a clause of the same stream, with days in common",
                        "name such a clause, or leave p:precedesClause out"))
                .toList();
    }

    /** Clauses that precede each other in a circle; told by the first of them. */
    private Optional<Objection> circle(SaleClause clause) {
        List<String> circle = reached(clause).stream()
                .filter(number -> clauses.stream()
                        .anyMatch(other ->
                                other.number().equals(number) && reached(other).contains(clause.number())))
                .sorted(ClauseNumbers.IN_ORDER)
                .toList();
        return !circle.isEmpty() && circle.getFirst().equals(clause.number())
                ? Optional.of(new Objection(
                        "precedence-in-a-circle",
                        clause.number(),
                        "each of clauses " + String.join(", ", circle) + " precedes itself",
                        "clauses that can be asked one after the other",
                        "leave one p:precedesClause out"))
                : Optional.empty();
    }

    /** The clauses before which it is asked, directly or over others. */
    private List<String> reached(SaleClause clause) {
        List<String> reached = new ArrayList<>(clause.scope().precedes());
        for (int i = 0; i < reached.size(); i++) {
            String number = reached.get(i);
            clauses.stream()
                    .filter(other -> other.number().equals(number))
                    .flatMap(other -> other.scope().precedes().stream())
                    .filter(next -> !reached.contains(next))
                    .toList()
                    .forEach(reached::add);
        }
        return reached;
    }

    /** What a clause gives where its scale begins. */
    private static String first(SaleClause clause) {
        return "the " + clause.receiver().word() + " "
                + switch (clause) {
                    case ShareClause share -> share.scale().first().percent();
                    case UnitPriceClause price -> price.scale().first().value().toPlainString() + " for each unit";
                };
    }
}
