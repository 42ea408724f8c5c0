package dev.ggen.partner.lint;

import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.lint.Advice.Weight;
import dev.ggen.partner.program.Party;
import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * Steps of a scale at which selling more gives a party less.
 *
 * <p>The partner decides how much is sold, whichever party collects: it sells, resells or brings the customer. A step at which <em>it</em> gets less
 * tempts it to hold a sale back until next month, so that is told to be looked at. The vendor gets less at the step of every slab whose share rises
 * for the partner, which is the usual incentive: that is told in figures, so that nobody is surprised by what it costs, and asks for nothing.
 * Marginal brackets have no such step.
 *
 * <p>A step is told once: of sales without an uplift, or of the first mark by whose uplift it is there, as where a floor makes up for it without.
 */
final class Cliffs {
    private Cliffs() {}

    static List<Advice> of(SaleClause clause, CurrencyUnit currency) {
        return Stream.of(Party.PARTNER, Party.VENDOR)
                .flatMap(party -> of(Curve.all(clause, party, currency), currency).stream())
                .toList();
    }

    private static List<Advice> of(List<Curve> curves, CurrencyUnit currency) {
        SortedMap<BigInteger, Advice> steps = new TreeMap<>();
        for (Curve curve : curves) {
            Cliff.of(curve).forEach(cliff -> steps.putIfAbsent(cliff.at(), advice(curve, cliff, currency)));
        }
        return List.copyOf(steps.values());
    }

    private static Advice advice(Curve curve, Cliff cliff, CurrencyUnit currency) {
        String number = curve.clause().number();
        String found = "clause " + number + " gives the " + curve.party().word() + " less for more: "
                + words(curve, cliff, currency);
        return switch (curve.party()) {
            case PARTNER ->
                new Advice(
                        "selling-more-pays-less",
                        Weight.LOOK,
                        number,
                        found,
                        "brackets by which the partner never gets less for selling more",
                        "let each bracket hold for its own part (p:marginal), or let the partner's part rise with what is sold");
            case VENDOR ->
                new Advice(
                        "vendor-gets-less-for-more",
                        Weight.KNOW,
                        number,
                        found,
                        "a step that is meant so, as an incentive to sell more",
                        "nothing, if it is; else let each bracket hold for its own part (p:marginal)");
        };
    }

    private static String words(Curve curve, Cliff cliff, CurrencyUnit currency) {
        boolean byUnits = Curve.isByUnits(curve.clause());
        String each = curve.clause() instanceof ShareClause && byUnits
                ? " at " + Figures.money(curve.price(), currency) + " each"
                : "";
        return "of " + Told.quantity(curve, cliff.below(), currency) + each + Told.marked(curve) + " "
                + Told.in(curve)
                + " it gets " + Figures.money(cliff.before(), currency) + ", of "
                + Told.quantity(curve, cliff.at(), currency) + " " + Figures.money(cliff.after(), currency)
                + ", which is " + Figures.money(cliff.loss(), currency) + " less; "
                + cliff.backAt()
                        .map(ticks -> "it has as much again only from " + Told.quantity(curve, ticks, currency) + " on")
                        .orElse("it never has as much again")
                + Told.limitsAside(curve);
    }
}
