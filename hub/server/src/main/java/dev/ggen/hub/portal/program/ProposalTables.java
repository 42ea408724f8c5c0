package dev.ggen.hub.portal.program;

import dev.ggen.hub.portal.Badge;
import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Happening;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Tone;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.program.ProposalView;
import dev.ggen.hub.program.ProposalView.Decision;
import dev.ggen.hub.program.ProposalView.Outcome;
import dev.ggen.receipt.Severity;
import java.util.ArrayList;
import java.util.List;

/** Proposals as rows, and as what happened to them. */
final class ProposalTables {
    private ProposalTables() {}

    static Table of(List<ProposalView> proposals, Words words) {
        return Table.of(
                        words.text("program.proposals"),
                        Column.text(words.text("program.proposal")),
                        Column.text(words.text("program.state")),
                        Column.text(words.text("program.grade")),
                        Column.text(words.text("program.holds-from")),
                        Column.text(words.text("program.proposed-by")).wideOnly())
                .rows(proposals.stream().map(proposal -> row(proposal, words)).toList());
    }

    private static Row row(ProposalView proposal, Words words) {
        return Row.of(
                Value.link(
                        words.text("program.own-version", proposal.programVersion()),
                        "/program/proposals/" + proposal.id(),
                        proposal.name()),
                Value.state(state(proposal, words)),
                Value.state(ChangesView.grade(proposal.diff().grade(), words)),
                Value.day(proposal.holdsFrom()),
                Value.text(proposal.proposedByName()));
    }

    static Badge state(ProposalView proposal, Words words) {
        return proposal.decision()
                .map(decision -> decision.outcome() == Outcome.APPROVED
                        ? Badge.good(words.text("program.proposal.approved"))
                        : Badge.neutral(words.text("program.proposal.rejected")))
                .orElseGet(() -> Badge.warn(words.text("program.proposal.waiting")));
    }

    /** {@code 0 red, 44 yellow}. */
    static String findings(ProposalView proposal, Words words) {
        return words.text(
                "program.findings.by-severity", proposal.count(Severity.RED), proposal.count(Severity.YELLOW));
    }

    static List<Happening> happenings(ProposalView proposal, Words words) {
        List<Happening> happenings = new ArrayList<>();
        proposal.decision().map(decision -> decided(decision, words)).ifPresent(happenings::add);
        happenings.add(Happening.of(
                proposal.recordedAt(),
                proposal.proposedByName(),
                words.sentence("program.happened.proposed", proposal.holdsFrom().toString())));
        return happenings;
    }

    private static Happening decided(Decision decision, Words words) {
        boolean isApproved = decision.outcome() == Outcome.APPROVED;
        return Happening.of(
                        decision.recordedAt(),
                        decision.byName(),
                        words.sentence(isApproved ? "program.happened.approved" : "program.happened.rejected"))
                .because(decision.reason())
                .taken(isApproved ? Tone.GOOD : Tone.NEUTRAL);
    }
}
