package dev.ggen.partner.agreement;

import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.program.Program;
import dev.ggen.partner.program.RevenueStream;
import dev.ggen.partner.program.ShareRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an agreement must satisfy before anything is settled by it. */
public final class AgreementRules {
    private AgreementRules() {}

    /** All objections, in the order of the agreement's own clauses; none for an agreement that may be settled. */
    public static List<Objection> check(Agreement agreement, Program program) {
        Optional<AgreementType> type = program.agreementType(agreement.type());
        if (type.isEmpty()) {
            return List.of(unknownType(agreement, program));
        }
        List<Objection> objections = new ArrayList<>();
        for (ShareClause clause : agreement.clauses()) {
            objections.addAll(checkClause(clause, agreement, type.get()));
        }
        objections.addAll(sameNumberTwice(agreement));
        objections.addAll(overlaps(agreement));
        objections.addAll(productsWithoutClause(agreement));
        return objections;
    }

    private static List<Objection> checkClause(ShareClause clause, Agreement agreement, AgreementType type) {
        Optional<RevenueStream> stream = type.stream(clause.stream());
        if (stream.isEmpty()) {
            return List.of(foreignStream(clause, type));
        }
        return Stream.of(
                        outsideTerm(clause, agreement),
                        outsideRange(clause, stream.get(), type),
                        withoutCashHolder(clause, stream.get()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Objection unknownType(Agreement agreement, Program program) {
        return new Objection(
                "unknown-agreement-type",
                "",
                "agreement " + agreement.id() + " is of type " + agreement.type() + ", which the program doesn't have",
                "one of "
                        + String.join(
                                ", ",
                                program.agreementTypes().stream()
                                        .map(AgreementType::id)
                                        .toList()),
                "name a type of the program, or add the type to its terms");
    }

    private static Objection foreignStream(ShareClause clause, AgreementType type) {
        return new Objection(
                "stream-not-of-type",
                clause.number(),
                "clause " + clause.number() + " shares " + clause.stream() + ", which a " + type.label()
                        + " agreement doesn't have",
                "one of "
                        + String.join(
                                ", ",
                                type.streams().stream().map(RevenueStream::id).toList()),
                "share a stream of the agreement's type");
    }

    private static Optional<Objection> outsideTerm(ShareClause clause, Agreement agreement) {
        boolean inside = !clause.validity().from().isBefore(agreement.validity().from())
                && !clause.validity().until().isAfter(agreement.validity().until());
        return inside
                ? Optional.empty()
                : Optional.of(new Objection(
                        "clause-outside-term",
                        clause.number(),
                        "clause " + clause.number() + " holds " + words(clause.validity()),
                        "days of the agreement's term, " + words(agreement.validity()),
                        "keep the clause inside the term, or prolong the term"));
    }

    private static Optional<Objection> outsideRange(ShareClause clause, RevenueStream stream, AgreementType type) {
        if (clause.exception().isPresent() || stream.allows(clause.receiver(), clause.rate())) {
            return Optional.empty();
        }
        return Optional.of(new Objection(
                "rate-outside-range",
                clause.number(),
                "clause " + clause.number() + " gives the " + clause.receiver().word() + " "
                        + clause.rate().percent() + " of " + stream.label(),
                words(stream.ranges()) + " (" + type.label() + ")",
                "choose a rate in the range, or record an approved exception (p:exception) in the clause"));
    }

    private static String words(List<ShareRange> ranges) {
        return ranges.stream()
                .map(range ->
                        range.minimum().percent() + " to " + range.maximum().percent() + " for the "
                                + range.receiver().word())
                .collect(Collectors.joining(", "));
    }

    private static Optional<Objection> withoutCashHolder(ShareClause clause, RevenueStream stream) {
        return stream.collectedBy().isPresent()
                ? Optional.empty()
                : Optional.of(new Objection(
                        "no-cash-holder",
                        clause.number(),
                        "clause " + clause.number() + " shares " + stream.label() + ", which nobody collects",
                        "a stream that the vendor or the partner collects",
                        "state p:collectedBy for the stream in the program's terms"));
    }

    private static List<Objection> sameNumberTwice(Agreement agreement) {
        return agreement.clauses().stream()
                .map(ShareClause::number)
                .filter(number -> agreement.clauses().stream()
                                .filter(clause -> clause.number().equals(number))
                                .count()
                        > 1)
                .distinct()
                .map(number -> new Objection(
                        "clause-number-twice",
                        number,
                        "clause number " + number + " stands twice in agreement " + agreement.id(),
                        "a number of its own for each clause",
                        "number the clauses apart: statement lines are named after them"))
                .toList();
    }

    private static List<Objection> overlaps(Agreement agreement) {
        List<Objection> objections = new ArrayList<>();
        List<ShareClause> clauses = agreement.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            for (ShareClause later : clauses.subList(i + 1, clauses.size())) {
                overlap(clauses.get(i), later).ifPresent(objections::add);
            }
        }
        return objections;
    }

    private static Optional<Objection> overlap(ShareClause one, ShareClause other) {
        if (!one.stream().equals(other.stream())) {
            return Optional.empty();
        }
        return one.validity()
                .intersect(other.validity())
                .map(days -> new Objection(
                        "two-clauses-for-one-sale",
                        other.number(),
                        "clauses " + one.number() + " and " + other.number() + " both share " + one.stream() + " "
                                + words(days),
                        "one clause for a stream on a day",
                        "end the first where the second begins"));
    }

    private static List<Objection> productsWithoutClause(Agreement agreement) {
        return agreement.streamOfProduct().entrySet().stream()
                .filter(mapping -> agreement.clauses().stream()
                        .noneMatch(clause -> clause.stream().equals(mapping.getValue())))
                .map(mapping -> new Objection(
                        "product-without-clause",
                        mapping.getKey(),
                        "product " + mapping.getKey() + " is mapped to " + mapping.getValue()
                                + ", for which no clause states a share",
                        "a stream that a clause shares",
                        "map the product to another stream, or add a clause"))
                .toList();
    }

    private static String words(Validity validity) {
        return "from " + validity.from() + " until " + validity.until();
    }
}
