package dev.ggen.settlement.statement;

import dev.ggen.partner.agreement.FeeClause;
import dev.ggen.partner.agreement.FixedClause;
import dev.ggen.partner.agreement.GuaranteeClause;
import dev.ggen.partner.agreement.HoldbackClause;
import dev.ggen.partner.agreement.InstalmentClause;
import dev.ggen.partner.agreement.Meter;
import dev.ggen.partner.agreement.MilestoneClause;
import dev.ggen.partner.agreement.MilestoneClause.Milestone;
import dev.ggen.partner.agreement.PaymentTerm;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.ShareClause.Manner;
import dev.ggen.partner.agreement.TotalClause;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.program.RevenueStream;
import dev.ggen.partner.settlement.FixedSegment;
import dev.ggen.partner.settlement.RateSegment;
import dev.ggen.partner.settlement.Segment;
import dev.ggen.partner.settlement.TotalSegment;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;

/** Clauses and terms in words. */
public final class ClauseSentence {
    private final String vendor;
    private final String partner;
    private final CurrencyUnit currency;
    private final Validity days;

    private ClauseSentence(Names names, Validity days) {
        this.vendor = names.vendor;
        this.partner = names.partner;
        this.currency = names.currency;
        this.days = days;
    }

    /**
     * What sentences of an agreement have in common.
     *
     * @param vendor the vendor's name
     * @param partner the partner's name
     * @param currency of the agreement
     */
    public record Names(String vendor, String partner, CurrencyUnit currency) {}

    /**
     * A clause as a statement has it: {@code ggen receives 30 % of marketplace sale, net of tax and refunds, from 2026-09-01; AWS collects and
     * keeps the rest.} Its end is said where it lies in the segment.
     */
    public static Words of(Segment segment, Names names) {
        ClauseSentence sentence = new ClauseSentence(names, segment.days());
        return switch (segment) {
            case RateSegment rate -> sentence.sale(rate.clause(), rate.stream(), rate.collectedBy());
            case FixedSegment fixed -> sentence.fixed(fixed.clause());
            case TotalSegment total -> sentence.total(total.clause());
        };
    }

    /** A clause that needs no sales, with its end. */
    public static Words ofFixed(FixedClause clause, Names names) {
        return new ClauseSentence(names, clause.validity()).fixed(clause);
    }

    /** A clause that goes by others, with its end. */
    public static Words ofTotal(TotalClause clause, Names names) {
        return new ClauseSentence(names, clause.validity()).total(clause);
    }

    private Words total(TotalClause clause) {
        return switch (clause) {
            case GuaranteeClause guarantee -> guarantee(guarantee);
            case HoldbackClause holdback -> holdback(holdback);
            case MilestoneClause milestones -> milestones(milestones);
        };
    }

    private Words guarantee(GuaranteeClause clause) {
        Words words = new Words()
                .say(name(clause.receiver().other()) + " guarantees " + name(clause.receiver()) + " ")
                .value(Money.words(clause.amount()))
                .say(" by clauses ")
                .value(numbers(clause))
                .say(" together, as ")
                .value(clause.purpose())
                .say(", counted ")
                .value("each " + clause.over().word());
        from(clause.validity(), words);
        return words.say("; what is missing is owed at its end.");
    }

    private Words milestones(MilestoneClause clause) {
        Words words = new Words()
                .say(name(clause.receiver().other()) + " pays " + name(clause.receiver()) + " for ")
                .value(clause.purpose());
        String next = ": ";
        for (Milestone milestone : clause.milestones()) {
            words.say(next)
                    .value(Money.words(milestone.amount()))
                    .say(" at ")
                    .value(reached(clause.meter(), milestone));
            next = ", ";
        }
        words.say(", counted ")
                .value("each " + clause.over().word())
                .say(", under clauses ")
                .value(numbers(clause));
        from(clause.validity(), words);
        return words.say(".");
    }

    private Words holdback(HoldbackClause clause) {
        Words words = new Words()
                .say(name(clause.receiver().other()) + " holds back ")
                .value(clause.rate().percent())
                .say(" of what ")
                .say(name(clause.receiver()))
                .say(" gets by clauses ")
                .value(numbers(clause))
                .say(", as ")
                .value(clause.purpose());
        from(clause.validity(), words);
        return clause.months() == 1
                ? words.say("; it is released a month later, and none is held back in the last.")
                : words.say("; it is released ")
                        .value(Integer.toString(clause.months()))
                        .say(" months later, the rest in the last.");
    }

    private static String numbers(TotalClause clause) {
        return String.join(" + ", clause.counted());
    }

    private String reached(Meter meter, Milestone milestone) {
        return switch (meter) {
            case AMOUNT -> Money.plain(milestone.reached(), currency);
            case UNITS -> Money.grouped(milestone.reached()) + " units";
        };
    }

    private Words sale(SaleClause clause, RevenueStream stream, Party collector) {
        return switch (clause) {
            case ShareClause share when share.manner() == Manner.RESALE -> resale(share, stream);
            case ShareClause share -> share(share, stream, collector);
            case UnitPriceClause price -> price(price, stream);
        };
    }

    private Words share(ShareClause clause, RevenueStream stream, Party collector) {
        Words words = new Words()
                .say(name(clause.receiver()) + " receives ")
                .value(clause.scale().first().percent())
                .say(" of ")
                .value(stream.label());
        new ScaleWords(currency, "of", words).of(clause.scale(), Rate::percent);
        ScopeWords.of(clause, words);
        words.say(", " + clause.basis().words());
        from(clause.validity(), words);
        limits(clause, words);
        ScopeWords.more(clause, words);
        return words.say("; ").say(name(collector)).say(rest(collector, clause));
    }

    private Words resale(ShareClause clause, RevenueStream stream) {
        Words words = new Words()
                .say(name(Party.PARTNER) + " buys ")
                .value(stream.label())
                .say(" at ")
                .value(clause.scale().first().percent())
                .say(" off list");
        new ScaleWords(currency, "off", words).of(clause.scale(), Rate::percent);
        ScopeWords.of(clause, words);
        words.say(", net of tax and refunds");
        from(clause.validity(), words);
        limits(clause, words);
        ScopeWords.more(clause, words);
        return words.say("; the discount is its margin.");
    }

    private Words price(UnitPriceClause clause, RevenueStream stream) {
        Words words = new Words()
                .say(name(clause.receiver().other()) + " pays " + name(clause.receiver()) + " ")
                .value(Money.plain(clause.scale().first().value(), currency))
                .say(" for each unit of ")
                .value(stream.label());
        new ScaleWords(currency, "for", words).of(clause.scale(), price -> Money.plain(price.value(), currency));
        ScopeWords.of(clause, words);
        from(clause.validity(), words);
        limits(clause, words);
        ScopeWords.more(clause, words);
        return words.say(".");
    }

    private Words fixed(FixedClause clause) {
        return switch (clause) {
            case FeeClause fee -> fee(fee);
            case InstalmentClause grant -> instalments(grant);
        };
    }

    private Words fee(FeeClause clause) {
        Words words = new Words()
                .say(name(clause.receiver().other()) + " pays " + name(clause.receiver()) + " ")
                .value(Money.words(clause.amount()))
                .say(" for ")
                .value(clause.purpose())
                .say(" every ")
                .value(clause.every().word())
                .say(", in advance");
        from(clause.validity(), words);
        return words.say(".");
    }

    private Words instalments(InstalmentClause clause) {
        Words words = new Words()
                .say(name(clause.receiver().other()) + " pays " + name(clause.receiver()) + " for ")
                .value(clause.purpose());
        String next = ": ";
        for (InstalmentClause.Instalment each : clause.instalments()) {
            words.say(next)
                    .value(Money.words(each.amount()))
                    .say(" on ")
                    .value(each.payableOn().toString());
            next = ", ";
        }
        return words.say(".");
    }

    private void from(Validity clause, Words words) {
        words.say(", from ").value(clause.from().toString());
        if (clause.until().equals(days.until())) {
            words.say(" to ").value(clause.until().minusDays(1).toString());
        }
    }

    private void limits(SaleClause clause, Words words) {
        clause.limits()
                .floor()
                .ifPresent(least -> words.say("; at least ")
                        .value(Money.words(least.amount()))
                        .say(" a " + least.over().word()));
        clause.limits()
                .cap()
                .ifPresent(most -> words.say("; at most ")
                        .value(Money.words(most.amount()))
                        .say(" a " + most.over().word()));
    }

    private String rest(Party collector, ShareClause clause) {
        return collector == clause.receiver()
                ? " collects and passes the rest on to " + name(collector.other()) + "."
                : " collects and keeps the rest.";
    }

    private String name(Party party) {
        return name(party, vendor, partner);
    }

    /** {@code Paid after each calendar quarter, within 45 days.} */
    public static Words of(PaymentTerm term, LocalDate dueOn) {
        Words words = switch (term) {
            case PaymentTerm.DaysAfterMonth(var days) ->
                new Words().say("Paid each month, within ").value(days + " days");
            case PaymentTerm.QuarterlyInArrears(var days) ->
                new Words().say("Paid after each calendar quarter, within ").value(days + " days");
        };
        return words.say(" of its end: due ").value(dueOn.toString()).say(".");
    }

    static String name(Party party, String vendor, String partner) {
        return switch (party) {
            case VENDOR -> vendor;
            case PARTNER -> partner;
        };
    }
}
