package dev.ggen.partner.lint;

import dev.ggen.partner.agreement.Bracket;
import dev.ggen.partner.agreement.Limits;
import dev.ggen.partner.agreement.Limits.Limit;
import dev.ggen.partner.agreement.Mode;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.Uplift;
import dev.ggen.partner.agreement.Window;
import dev.ggen.partner.lint.Advice.Weight;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.Factor;
import dev.ggen.partner.program.Party;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** What floors and caps make of a clause's scale: an amount that never changes, brackets without effect, sales that earn nothing more. */
final class LimitEffects {
    private static final Comparator<Curve> LEAST_FIRST = Comparator.comparing(curve -> value(curve.uplift()));

    private final SaleClause clause;
    private final CurrencyUnit currency;
    private final List<? extends Bracket<? extends Factor>> brackets;

    private LimitEffects(SaleClause clause, CurrencyUnit currency) {
        this.clause = clause;
        this.currency = currency;
        this.brackets = clause.scale().brackets();
    }

    static List<Advice> of(SaleClause clause, CurrencyUnit currency) {
        return new LimitEffects(clause, currency).all();
    }

    /** A limit in units of its currency. */
    static BigDecimal value(Limit limit) {
        return value(limit.amount());
    }

    /** An amount in units of its currency. */
    static BigDecimal value(Amount amount) {
        return new BigDecimal(amount.minor(), amount.currency().getDecimalPlaces());
    }

    private List<Advice> all() {
        Optional<Advice> same = givesAlwaysTheSame();
        if (same.isPresent()) {
            return List.of(same.get());
        }
        List<Advice> advice = new ArrayList<>();
        boolean isMadeUp = clause instanceof ShareClause && Curve.isByUnits(clause);
        if (!isMadeUp) {
            advice.addAll(behindCap());
            advice.addAll(belowFloor());
            nothingMore().ifPresent(advice::add);
        }
        return advice;
    }

    private Optional<Advice> givesAlwaysTheSame() {
        Limits limits = clause.limits();
        boolean isNothing = greatestUplift().signum() == 0
                && brackets.stream().allMatch(bracket -> bracket.value().value().signum() == 0);
        return limits.floor()
                .filter(floor -> isNothing || limits.cap().filter(floor::equals).isPresent())
                .map(floor -> new Advice(
                        "gives-always-the-same",
                        Weight.LOOK,
                        clause.number(),
                        "clause " + clause.number() + " gives the "
                                + clause.receiver().word() + " " + Figures.money(value(floor), currency) + " "
                                + Figures.in(floor.over()) + ", whatever is sold: "
                                + (isNothing ? "it has nothing but its floor" : "its floor is its cap"),
                        "a floor that sales can exceed",
                        "lower the floor or raise the cap; a fixed amount is a p:FeeClause"));
    }

    /** Each bracket that is reached only when the cap is reached as well. */
    private List<Advice> behindCap() {
        return clause.limits().cap().filter(cap -> holds(cap.over())).stream()
                .flatMap(cap -> brackets.stream()
                        .skip(1)
                        .filter(bracket -> given(bracket.from()).compareTo(value(cap)) >= 0)
                        .map(bracket -> withoutEffect(
                                bracket,
                                "it begins where the scale gives " + Figures.money(given(bracket.from()), currency)
                                        + ", and the cap is " + Figures.money(value(cap), currency))))
                .toList();
    }

    /** Each bracket of a slab in which the floor gives at least as much as the bracket can. */
    private List<Advice> belowFloor() {
        if (clause.scale().mode() == Mode.MARGINAL) {
            return List.of();
        }
        List<Advice> advice = new ArrayList<>();
        clause.limits()
                .floor()
                .filter(floor -> clause.scale().window().equals(Optional.of(floor.over())))
                .ifPresent(floor -> {
                    for (int i = 0; i < brackets.size(); i++) {
                        belowFloor(i, value(floor)).ifPresent(advice::add);
                    }
                });
        return advice;
    }

    private Optional<Advice> belowFloor(int index, BigDecimal floor) {
        BigDecimal value = brackets.get(index).value().value().add(greatestUplift());
        boolean isLast = index == brackets.size() - 1;
        if (isLast && value.signum() > 0) {
            return Optional.empty();
        }
        BigDecimal most = isLast
                ? BigDecimal.ZERO
                : value.multiply(brackets.get(index + 1).from());
        return most.compareTo(floor) > 0
                ? Optional.empty()
                : Optional.of(withoutEffect(
                        brackets.get(index),
                        "it gives at most " + Figures.money(most, currency)
                                + (greatestUplift().signum() == 0 ? "" : " with its uplift") + ", and the floor is "
                                + Figures.money(floor, currency)));
    }

    private Advice withoutEffect(Bracket<? extends Factor> bracket, String because) {
        return new Advice(
                "bracket-without-effect",
                Weight.LOOK,
                clause.number(),
                "the bracket from " + quantity(bracket.from()) + " of clause " + clause.number() + " changes nothing: "
                        + because,
                "brackets that lie between the floor and the cap",
                "move the bracket or the limit, or leave the bracket out");
    }

    /** The partner sells: above its cap it sells for nothing. */
    private Optional<Advice> nothingMore() {
        Optional<Limit> cap = clause.limits().cap();
        boolean isPartners = clause.receiver() == Party.PARTNER && cap.isPresent();
        return isPartners
                ? Curve.all(clause, Party.PARTNER, currency).stream()
                        .filter(curve -> !curve.leavesLimitsOut())
                        .min(LEAST_FIRST)
                        .flatMap(curve -> Saturation.of(curve, value(cap.orElseThrow()))
                                .map(ticks -> nothingMore(Told.quantity(curve, ticks, currency), cap.orElseThrow())))
                : Optional.empty();
    }

    private Advice nothingMore(String from, Limit cap) {
        return new Advice(
                "nothing-more-above-cap",
                Weight.KNOW,
                clause.number(),
                "from " + from + " " + Figures.in(cap.over()) + " on the partner gets nothing more by clause "
                        + clause.number() + ": its cap of " + Figures.money(value(cap), currency) + " is reached",
                "a cap that is meant so",
                "nothing, if it is; else raise the cap, or lower the last bracket instead");
    }

    /** Does a cap counted over a stretch bind whatever a bracket of this scale gives: is the scale's stretch inside it? */
    private boolean holds(Window over) {
        Window counted = clause.scale().over();
        return counted == over
                || counted == Window.MONTH
                || over == Window.TERM
                || (counted == Window.QUARTER && over == Window.YEAR);
    }

    /** What the scale gives at least: of sales without an uplift, or with the smallest. */
    private BigDecimal given(BigDecimal quantity) {
        return Curve.all(clause, clause.receiver(), currency).stream()
                .min(LEAST_FIRST)
                .orElseThrow()
                .unlimited(quantity);
    }

    private BigDecimal greatestUplift() {
        return Marks.uplifts(clause).stream()
                .map(LimitEffects::value)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static BigDecimal value(Optional<Uplift> uplift) {
        return uplift.map(each -> each.rate().value()).orElse(BigDecimal.ZERO);
    }

    private String quantity(BigDecimal quantity) {
        return Curve.isByUnits(clause) ? Figures.units(quantity) : Figures.money(quantity, currency);
    }
}
