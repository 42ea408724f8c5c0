package dev.ggen.hub.portal.agreement;

import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Download;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Happening;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.whatif.KeptEstimates.Kept;
import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.Optional;

/**
 * One agreement.
 *
 * @param notice the agreement's own note, such as that it is an example
 * @param findings what speaks against settling by it today
 * @param advice what is odd in its rules, for the vendor's people
 * @param terms what it says beside its clauses; none where it says nothing
 * @param payment when what is owed is paid
 * @param reports which reports belong to it, and which product is sold in which stream
 * @param estimates what its open months will come to, for who may read its statements; none where nobody estimated one
 * @param kept estimates at other volumes that the reader's side keeps
 * @param follow begins an agreement with the terms of this one, for those who may
 */
public record AgreementPage(
        Heading heading,
        Optional<Notice> notice,
        List<Finding> findings,
        List<Fact> facts,
        List<Clause> clauses,
        List<Finding> advice,
        List<Sentence> terms,
        Sentence payment,
        Table reports,
        Table products,
        Table signatures,
        List<Download> downloads,
        List<Sentence> estimates,
        List<Kept> kept,
        Optional<Action> follow,
        List<Happening> happenings) {
    public AgreementPage {
        findings = List.copyOf(findings);
        facts = List.copyOf(facts);
        clauses = List.copyOf(clauses);
        advice = List.copyOf(advice);
        terms = List.copyOf(terms);
        downloads = List.copyOf(downloads);
        estimates = List.copyOf(estimates);
        kept = List.copyOf(kept);
        happenings = List.copyOf(happenings);
    }

    /** Where other terms can be tried in its place. */
    public String trial() {
        return "/program/replays/new?agreement=" + heading.name();
    }

    /** Where its statements can be estimated at other volumes. */
    public String estimate() {
        return "/agreements/" + heading.name() + "/what-if";
    }

    /**
     * A rule.
     *
     * @param anchor its id on the page: {@code clause-4.1}
     * @param exception who approved a rate outside its range; empty for one inside
     */
    public record Clause(String number, String anchor, Sentence sentence, String place, Optional<Sentence> exception) {}
}
