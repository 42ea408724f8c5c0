package dev.ggen.settlement.statement;

import dev.ggen.partner.agreement.PaymentTerm;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.settlement.RateSegment;
import java.time.LocalDate;

/** Clauses and terms in words. */
public final class ClauseSentence {
    private ClauseSentence() {}

    /** {@code ggen receives 30 % of marketplace sale, net of tax and refunds, from 2026-09-01; AWS collects and keeps the rest.} */
    public static Words of(RateSegment segment, String vendor, String partner) {
        ShareClause clause = segment.clause();
        Party collector = segment.collectedBy();
        String receiver = name(clause.receiver(), vendor, partner);
        Words words = new Words()
                .say(receiver + " receives ")
                .value(clause.rate().percent())
                .say(" of ")
                .value(segment.stream().label())
                .say(", net of tax and refunds, from ")
                .value(clause.validity().from().toString());
        endsInside(clause.validity(), segment.days(), words);
        return words.say("; ").say(name(collector, vendor, partner)).say(rest(collector, clause, vendor, partner));
    }

    private static void endsInside(Validity clause, Validity days, Words words) {
        if (clause.until().equals(days.until())) {
            words.say(" to ").value(clause.until().minusDays(1).toString());
        }
    }

    private static String rest(Party collector, ShareClause clause, String vendor, String partner) {
        return collector == clause.receiver()
                ? " collects and passes the rest on to " + name(collector.other(), vendor, partner) + "."
                : " collects and keeps the rest.";
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
