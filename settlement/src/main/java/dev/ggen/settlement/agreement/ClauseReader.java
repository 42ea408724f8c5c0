package dev.ggen.settlement.agreement;

import dev.ggen.partner.agreement.ApprovedException;
import dev.ggen.partner.agreement.Basis;
import dev.ggen.partner.agreement.Bracket;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.FeeClause;
import dev.ggen.partner.agreement.GuaranteeClause;
import dev.ggen.partner.agreement.HoldbackClause;
import dev.ggen.partner.agreement.InstalmentClause;
import dev.ggen.partner.agreement.InstalmentClause.Instalment;
import dev.ggen.partner.agreement.Limits;
import dev.ggen.partner.agreement.Limits.Limit;
import dev.ggen.partner.agreement.Meter;
import dev.ggen.partner.agreement.MilestoneClause;
import dev.ggen.partner.agreement.MilestoneClause.Milestone;
import dev.ggen.partner.agreement.Mode;
import dev.ggen.partner.agreement.Scale;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.ShareClause.Manner;
import dev.ggen.partner.agreement.UnitPrice;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.agreement.Window;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.Factor;
import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.Party;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** The clauses of one agreement, each by its kind. */
final class ClauseReader {
    static final Map<String, Party> RECEIVERS =
            Map.of("vendorReceives", Party.VENDOR, "partnerReceives", Party.PARTNER);

    private static final Map<String, Mode> MODES =
            Map.of("marginal", Mode.MARGINAL, "slab", Mode.SLAB, "retroactive", Mode.RETROACTIVE);
    private static final Map<String, Meter> METERS = Map.of("byAmount", Meter.AMOUNT, "byUnits", Meter.UNITS);
    private static final Map<String, Window> WINDOWS = Map.of(
            "eachMonth", Window.MONTH,
            "eachQuarter", Window.QUARTER,
            "eachYear", Window.YEAR,
            "eachContractYear", Window.CONTRACT_YEAR,
            "wholeTerm", Window.TERM);
    private static final Map<String, Basis> BASES = Map.of(
            "invoicedNetOfTaxAndRefunds", Basis.INVOICED,
            "invoicedNetOfFees", Basis.INVOICED_LESS_FEES,
            "collectedNetOfTaxAndRefunds", Basis.COLLECTED,
            "collectedNetOfFees", Basis.COLLECTED_LESS_FEES);
    private static final Map<String, FeeClause.Every> RHYTHMS = Map.of(
            "monthly", FeeClause.Every.MONTH, "quarterly", FeeClause.Every.QUARTER, "yearly", FeeClause.Every.YEAR);

    private static final SortedMap<String, BiFunction<ClauseReader, TurtleNode, Clause>> KINDS = new TreeMap<>(Map.of(
            "ShareClause", ClauseReader::share,
            "ResaleClause", ClauseReader::resale,
            "UnitPriceClause", ClauseReader::unitPrice,
            "FeeClause", ClauseReader::fee,
            "InstalmentClause", ClauseReader::instalments,
            "GuaranteeClause", ClauseReader::guarantee,
            "HoldbackClause", ClauseReader::holdback,
            "MilestoneClause", ClauseReader::milestones));

    private static final Set<String> DAYS = Set.of("number", "validFrom", "validUntil");
    /** Of all clauses that go by sales. */
    private static final Set<String> OF_SALES = Set.of("floor", "cap", "appliesTo", "precedesClause");

    static final String RATE = "a decimal fraction from 0 to 1: 0.30 for 30 %";
    private static final String PRICE = "a price of one unit such as 99.50, with at most six decimals";
    static final String DATE = "a date such as 2026-09-01";

    private final CurrencyUnit currency;

    /** Reads clauses whose amounts are in the agreement's currency. */
    ClauseReader(CurrencyUnit currency) {
        this.currency = currency;
    }

    Clause read(TurtleNode node) {
        BiFunction<ClauseReader, TurtleNode, Clause> reading = KINDS.entrySet().stream()
                .filter(kind -> node.isA(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new FindingsException(Finding.red(
                                "unknown-clause", "a clause is of no kind that can be settled", node.place())
                        .withAllowed(
                                KINDS.keySet().stream().map(kind -> "p:" + kind).collect(Collectors.joining(", ")))));
        try {
            return reading.apply(this, node);
        } catch (IllegalArgumentException e) {
            throw new FindingsException(
                    Finding.red("agreement-unreadable", String.valueOf(e.getMessage()), node.place()));
        }
    }

    private Clause share(TurtleNode node) {
        node.allowing(allowed(
                OF_SALES, "stream", "receiver", "rate", "scale", "shareBase", "remainderTo", "exception", "uplift"));
        return new ShareClause(
                node.text("number"),
                Manner.SHARE,
                node.name("stream"),
                node.choice("receiver", RECEIVERS),
                scale(node, "rate", Rate::of, RATE),
                basis(node),
                limits(node),
                validity(node, "validFrom", "validUntil"),
                node.choice("remainderTo", RECEIVERS),
                exception(node),
                ScopeReader.scope(node),
                ScopeReader.uplifts(node));
    }

    private Clause resale(TurtleNode node) {
        node.allowing(allowed(OF_SALES, "stream", "discountRate", "scale", "remainderTo", "exception", "uplift"));
        return new ShareClause(
                node.text("number"),
                Manner.RESALE,
                node.name("stream"),
                Party.PARTNER,
                scale(node, "discountRate", Rate::of, RATE),
                Basis.INVOICED,
                limits(node),
                validity(node, "validFrom", "validUntil"),
                node.choice("remainderTo", RECEIVERS),
                exception(node),
                ScopeReader.scope(node),
                ScopeReader.uplifts(node));
    }

    private Clause unitPrice(TurtleNode node) {
        node.allowing(allowed(OF_SALES, "stream", "receiver", "unitPrice", "scale"));
        return new UnitPriceClause(
                node.text("number"),
                node.name("stream"),
                node.choice("receiver", RECEIVERS),
                scale(node, "unitPrice", UnitPrice::of, PRICE),
                limits(node),
                validity(node, "validFrom", "validUntil"),
                ScopeReader.scope(node));
    }

    private Clause fee(TurtleNode node) {
        node.allowing(allowed(Set.of(), "purpose", "receiver", "amount", "fallsDueEvery"));
        return new FeeClause(
                node.text("number"),
                node.text("purpose"),
                node.choice("receiver", RECEIVERS),
                amount(node),
                node.choice("fallsDueEvery", RHYTHMS),
                validity(node, "validFrom", "validUntil"));
    }

    private Clause instalments(TurtleNode node) {
        node.allowing(allowed(Set.of(), "purpose", "receiver", "instalment"));
        return new InstalmentClause(
                node.text("number"),
                node.text("purpose"),
                node.choice("receiver", RECEIVERS),
                node.some("instalment", "an instalment").stream()
                        .map(this::instalment)
                        .toList(),
                validity(node, "validFrom", "validUntil"));
    }

    private Instalment instalment(TurtleNode node) {
        node.allowing(Set.of("amount", "payableOn"));
        return new Instalment(amount(node), node.literal("payableOn", LocalDate::parse, DATE));
    }

    private Clause guarantee(TurtleNode node) {
        node.allowing(allowed(Set.of(), "purpose", "receiver", "amount", "countedOver", "countsClause"));
        return new GuaranteeClause(
                node.text("number"),
                node.text("purpose"),
                node.choice("receiver", RECEIVERS),
                amount(node),
                node.choice("countedOver", WINDOWS),
                node.texts("countsClause"),
                validity(node, "validFrom", "validUntil"));
    }

    private Clause holdback(TurtleNode node) {
        node.allowing(allowed(Set.of(), "purpose", "receiver", "rate", "releasedAfterMonths", "countsClause"));
        return new HoldbackClause(
                node.text("number"),
                node.text("purpose"),
                node.choice("receiver", RECEIVERS),
                node.literal("rate", Rate::of, RATE),
                node.literal("releasedAfterMonths", Integer::parseInt, "how many months, such as 6"),
                node.texts("countsClause"),
                validity(node, "validFrom", "validUntil"));
    }

    private Clause milestones(TurtleNode node) {
        node.allowing(
                allowed(Set.of(), "purpose", "receiver", "milestone", "countedBy", "countedOver", "countsClause"));
        return new MilestoneClause(
                node.text("number"),
                node.text("purpose"),
                node.choice("receiver", RECEIVERS),
                node.some("milestone", "a milestone").stream()
                        .map(this::milestone)
                        .sorted(Comparator.comparing(Milestone::reached))
                        .toList(),
                node.choice("countedBy", METERS),
                node.choice("countedOver", WINDOWS),
                node.texts("countsClause"),
                validity(node, "validFrom", "validUntil"));
    }

    private Milestone milestone(TurtleNode node) {
        node.allowing(Set.of("reached", "amount"));
        return new Milestone(
                node.literal("reached", ClauseReader::decimal, "what has to be reached, such as 1000000"),
                amount(node));
    }

    /** One value, or brackets of it. */
    private static <V extends Factor> Scale<V> scale(
            TurtleNode node, String property, Function<String, V> reading, String expected) {
        Optional<TurtleNode> scale = node.optional("scale", "a scale");
        if (scale.isEmpty()) {
            return Scale.flat(node.literal(property, reading, expected));
        }
        if (node.states(property)) {
            throw new FindingsException(Finding.red(
                            "scale-beside-value",
                            "a clause states p:" + property + " and p:scale",
                            scale.get().place())
                    .withAllowed("one of them: p:" + property + " for one value, p:scale for brackets"));
        }
        scale.get().allowing(Set.of("mode", "countedBy", "countedOver", "bracket"));
        List<Bracket<V>> brackets = scale.get().some("bracket", "a bracket").stream()
                .map(bracket -> bracket(bracket, property, reading, expected))
                .sorted(Comparator.comparing(Bracket::from))
                .toList();
        return new Scale<>(
                scale.get().choice("mode", MODES),
                scale.get().choice("countedBy", METERS),
                scale.get().choice("countedOver", WINDOWS),
                brackets);
    }

    private static <V extends Factor> Bracket<V> bracket(
            TurtleNode node, String property, Function<String, V> reading, String expected) {
        node.allowing(Set.of("bracketFrom", property));
        return new Bracket<>(
                node.literal("bracketFrom", ClauseReader::decimal, "where the bracket begins, such as 0 or 100000"),
                node.literal(property, reading, expected));
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches("[0-9]{1,15}([.][0-9]{1,6})?")) {
            throw new IllegalArgumentException("a plain decimal");
        }
        return new BigDecimal(text);
    }

    private static Basis basis(TurtleNode node) {
        return node.states("shareBase") ? node.choice("shareBase", BASES) : Basis.INVOICED;
    }

    private Limits limits(TurtleNode node) {
        return new Limits(
                node.optional("floor", "a floor").map(this::limit),
                node.optional("cap", "a cap").map(this::limit));
    }

    private Limit limit(TurtleNode node) {
        node.allowing(Set.of("amount", "countedOver"));
        return new Limit(amount(node), node.choice("countedOver", WINDOWS));
    }

    private Amount amount(TurtleNode node) {
        return node.literal(
                "amount",
                text -> new Amount(
                        decimal(text)
                                .movePointRight(currency.getDecimalPlaces())
                                .setScale(0, RoundingMode.UNNECESSARY)
                                .toBigIntegerExact(),
                        currency),
                "an amount of whole minor units of " + currency.getCode());
    }

    private static Optional<ApprovedException> exception(TurtleNode node) {
        return node.optional("exception", "an exception").map(ClauseReader::approved);
    }

    private static ApprovedException approved(TurtleNode node) {
        node.allowing(Set.of("approvedBy", "approvedOn", "reason"));
        return new ApprovedException(
                node.text("approvedBy"), node.literal("approvedOn", LocalDate::parse, DATE), node.text("reason"));
    }

    private static Set<String> allowed(Set<String> more, String... own) {
        return Stream.of(DAYS.stream(), more.stream(), Stream.of(own))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
    }

    static Validity validity(TurtleNode node, String from, String until) {
        LocalDate first = node.literal(from, LocalDate::parse, DATE);
        LocalDate after = node.literal(until, LocalDate::parse, DATE);
        if (!first.isBefore(after)) {
            throw new FindingsException(Finding.red(
                            "dates-out-of-order",
                            "p:" + until + " " + after + " isn't after p:" + from + " " + first,
                            node.place())
                    .withAllowed("an end after the beginning; the end is the first day that no longer counts"));
        }
        return new Validity(first, after);
    }
}
