package dev.ggen.partner.agreement;

import dev.ggen.partner.program.AgreementType;
import dev.ggen.partner.program.Party;
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
        for (Clause clause : agreement.clauses()) {
            outsideTerm(clause, agreement).ifPresent(objections::add);
            objections.addAll(checkClause(clause, type.get(), agreement));
        }
        objections.addAll(sameNumberTwice(agreement));
        objections.addAll(PrecedenceRules.check(saleClauses(agreement)));
        objections.addAll(productsWithoutClause(agreement));
        objections.addAll(splitsWithoutOwnPart(agreement));
        return objections;
    }

    private static List<Objection> checkClause(Clause clause, AgreementType type, Agreement agreement) {
        return switch (clause) {
            case SaleClause sale -> checkSale(sale, type);
            case FixedClause _ -> List.of();
            case CountingClause counting -> checkTotal(counting, agreement);
            case HoldbackClause holdback ->
                Stream.concat(checkTotal(holdback, agreement).stream(), holdsWhatItHas(holdback, type, agreement))
                        .toList();
        };
    }

    private static List<Objection> checkTotal(TotalClause clause, Agreement agreement) {
        List<String> bySales =
                saleClauses(agreement).stream().map(Clause::number).toList();
        Stream<Objection> unknown = clause.counted().stream()
                .filter(number -> !bySales.contains(number))
                .map(number -> new Objection(
                        "counts-no-sales",
                        clause.number(),
                        "clause " + clause.number() + " counts clause " + number + ", which doesn't go by sales",
                        bySales.isEmpty() ? "a clause that goes by sales" : "one of " + String.join(", ", bySales),
                        "name clauses of this agreement that share sales or price units"));
        Validity days = clause.validity();
        boolean isWhole = days.from().getDayOfMonth() == 1 && days.until().getDayOfMonth() == 1;
        Stream<Objection> part = isWhole
                ? Stream.empty()
                : Stream.of(new Objection(
                        "counts-part-of-month",
                        clause.number(),
                        "clause " + clause.number() + " holds " + words(days) + ", and counts whole months",
                        "first days of months",
                        "begin and end it with a month"));
        return Stream.concat(unknown, part).toList();
    }

    /** Who has the other's money can hold a part of it back; who waits for its share can't. */
    private static Stream<Objection> holdsWhatItHas(HoldbackClause clause, AgreementType type, Agreement agreement) {
        return saleClauses(agreement).stream()
                .filter(sale -> clause.counted().contains(sale.number()))
                .filter(sale ->
                        owes(sale, type).filter(clause.receiver()::equals).isPresent())
                .map(sale -> new Objection(
                        "holds-back-what-it-waits-for",
                        clause.number(),
                        "clause " + clause.number() + " holds back a share of the "
                                + clause.receiver().word() + " by clause " + sale.number() + ", which the "
                                + clause.receiver().word() + " has itself",
                        "clauses by which the " + clause.receiver().other().word() + " owes the "
                                + clause.receiver().word(),
                        "name the other party as p:receiver, or count other clauses"));
    }

    /** Who passes on what a clause gives: who collects, or the payer of a price. */
    private static Optional<Party> owes(SaleClause sale, AgreementType type) {
        return switch (sale) {
            case ShareClause share -> type.stream(share.stream()).flatMap(RevenueStream::collectedBy);
            case UnitPriceClause price -> Optional.of(price.receiver().other());
        };
    }

    private static List<Objection> checkSale(SaleClause clause, AgreementType type) {
        Optional<RevenueStream> stream = type.stream(clause.stream());
        if (stream.isEmpty()) {
            return List.of(foreignStream(clause, type));
        }
        Optional<Objection> ofKind = switch (clause) {
            case ShareClause share -> outsideRange(share, stream.get(), type);
            case UnitPriceClause price -> collectedByReceiver(price, stream.get());
        };
        return Stream.of(ofKind, withoutCashHolder(clause, stream.get()))
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

    private static Objection foreignStream(SaleClause clause, AgreementType type) {
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

    private static Optional<Objection> outsideTerm(Clause clause, Agreement agreement) {
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
        if (clause.exception().isPresent()) {
            return Optional.empty();
        }
        return clause.rates().stream()
                .filter(rate -> !stream.allows(clause.receiver(), rate))
                .findFirst()
                .map(rate -> new Objection(
                        "rate-outside-range",
                        clause.number(),
                        "clause " + clause.number() + " gives the "
                                + clause.receiver().word() + " " + rate.percent() + " of " + stream.label(),
                        words(stream.ranges()) + " (" + type.label() + ")",
                        "choose a rate in the range, or record an approved exception (p:exception) in the clause"));
    }

    private static Optional<Objection> collectedByReceiver(UnitPriceClause clause, RevenueStream stream) {
        return stream.collectedBy()
                .filter(clause.receiver()::equals)
                .map(receiver -> new Objection(
                        "price-collected-already",
                        clause.number(),
                        "clause " + clause.number() + " gives the " + receiver.word() + " a price for each unit of "
                                + stream.label() + ", which it collects itself",
                        "a price for the party that doesn't collect",
                        "name the other party as p:receiver, or share the sale by a p:ShareClause"));
    }

    private static String words(List<ShareRange> ranges) {
        return ranges.stream()
                .map(range ->
                        range.minimum().percent() + " to " + range.maximum().percent() + " for the "
                                + range.receiver().word())
                .collect(Collectors.joining(", "));
    }

    private static Optional<Objection> withoutCashHolder(SaleClause clause, RevenueStream stream) {
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
                .map(Clause::number)
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

    private static List<Objection> productsWithoutClause(Agreement agreement) {
        return agreement.streamOfProduct().entrySet().stream()
                .filter(mapping -> saleClauses(agreement).stream()
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

    private static List<Objection> splitsWithoutOwnPart(Agreement agreement) {
        return agreement.sources().stream()
                .flatMap(source -> source.splits().stream()
                        .filter(split -> !split.fractions().containsKey(agreement.id()))
                        .map(split -> new Objection(
                                "split-without-own-part",
                                "",
                                "agreement " + agreement.id() + " has no part in a split of what " + source.name()
                                        + " reports",
                                "one of " + String.join(", ", split.fractions().keySet()) + " is to be "
                                        + agreement.id(),
                                "give it a part, of 0 where it has none of such sales")))
                .toList();
    }

    private static List<SaleClause> saleClauses(Agreement agreement) {
        return agreement.clauses().stream()
                .filter(SaleClause.class::isInstance)
                .map(SaleClause.class::cast)
                .toList();
    }

    static String words(Validity validity) {
        return "from " + validity.from() + " until " + validity.until();
    }
}
