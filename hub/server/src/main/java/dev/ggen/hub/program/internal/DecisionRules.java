package dev.ggen.hub.program.internal;

import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.DecideProposal;
import dev.ggen.hub.program.ProposalView;
import dev.ggen.hub.program.PublishedVersion;
import dev.ggen.receipt.Finding;
import dev.ggen.settlement.program.ProgramDiff.Grade;
import java.time.LocalDate;
import java.util.OptionalInt;

/** What must hold before a proposal is decided. */
final class DecisionRules {
    private DecisionRules() {}

    static void requireLater(LocalDate holdsFrom, LocalDate today) {
        if (holdsFrom.isBefore(today)) {
            throw new Refused(
                    Refused.Kind.INVALID,
                    Finding.red("holds-from-past", "a version can't hold from " + holdsFrom + ": that day is past")
                            .withAllowed(today + " or later")
                            .withHint("what was settled keeps the program it was settled by; choose a later day"));
        }
    }

    static void requireApprovable(
            ProposalView proposal, DecideProposal decision, Viewer viewer, LocalDate today, VersionTable versions) {
        requireUndecided(proposal, decision);
        if (proposal.proposedBy().equals(viewer.user())) {
            throw new Refused(
                    Refused.Kind.FORBIDDEN,
                    Finding.red("second-person-needed", "you proposed this program; somebody else must approve it")
                            .withHint("ask another person who may approve programs"));
        }
        requireLater(proposal.holdsFrom(), today);
        if (versions.startingOn(proposal.holdsFrom()).isPresent()) {
            throw Refused.conflict(
                    "day-taken",
                    "another version holds from " + proposal.holdsFrom() + " already",
                    "propose the program again with another day");
        }
        OptionalInt base = versions.inForce(proposal.holdsFrom())
                .map(PublishedVersion::number)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
        if (!base.equals(proposal.baseVersion())) {
            throw Refused.conflict(
                    "program-changed-meanwhile",
                    "another version was published since this proposal was compared",
                    "propose the program again: what it changes is then told anew");
        }
        if (proposal.diff().grade() == Grade.CUT && decision.cuts() == DecideProposal.Cuts.UNSEEN) {
            throw new Refused(
                    Refused.Kind.INVALID,
                    Finding.red("cuts-unseen", "this program takes something from partners, which wasn't acknowledged")
                            .withHint("read what it takes, then tick that you have seen it"));
        }
    }

    static void requireRejectable(ProposalView proposal, DecideProposal decision, Viewer viewer) {
        if (!proposal.proposedBy().equals(viewer.user())) {
            viewer.require(Permission.PROGRAM_APPROVE);
        }
        requireUndecided(proposal, decision);
        if (decision.reason().isBlank()) {
            throw new Refused(
                    Refused.Kind.INVALID,
                    Finding.red("reason-missing", "a proposal is put aside with a reason")
                            .withAllowed("some words"));
        }
    }

    private static void requireUndecided(ProposalView proposal, DecideProposal decision) {
        if (!proposal.isWaiting()) {
            throw Refused.conflict(
                    "proposal-decided", "this proposal was decided already", "reload the page to see how");
        }
        if (!proposal.digest().equals(decision.digest())) {
            throw new Refused(
                    Refused.Kind.PRECONDITION,
                    Finding.red("proposal-differs", "this proposal isn't the program that you looked at")
                            .withHint("reload the page and look again"));
        }
    }
}
