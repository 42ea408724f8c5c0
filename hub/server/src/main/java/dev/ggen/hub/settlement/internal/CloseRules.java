package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.settlement.CloseState;
import dev.ggen.hub.settlement.internal.CloseVerdict.Accepted;
import dev.ggen.hub.settlement.internal.CloseVerdict.Rejected;
import dev.ggen.receipt.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Who may do what with a month's close, and when: pure, so that every refusal can be tried without a hub. */
final class CloseRules {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd 'at' HH:mm 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int LONGEST_REASON = 2000;

    private CloseRules() {}

    /**
     * Whether a month may be prepared.
     *
     * @param today a month is closed when it is over
     * @param open the run that is open already
     * @param agreementsLeft how many agreements of the month have no statement
     */
    static CloseVerdict prepare(YearMonth month, LocalDate today, Optional<Proposal> open, int agreementsLeft) {
        if (!today.isAfter(month.atEndOfMonth())) {
            return refused(
                    "month-not-over",
                    month + " isn't over: it ends on " + month.atEndOfMonth(),
                    "prepare it from " + month.plusMonths(1).atDay(1) + " on");
        }
        if (open.isPresent()) {
            return new Rejected(preparedAlready(open.get()));
        }
        if (agreementsLeft == 0) {
            return refused(
                    "month-settled",
                    "every agreement of " + month + " has its statement, or there is none",
                    "what came late is told on the report's page; a closed month never changes");
        }
        return new Accepted(CloseState.PREPARING);
    }

    /** Tells the second person that somebody was first. */
    static Refused preparedAlready(Proposal open) {
        return Refused.conflict(
                "close-open",
                open.preparedByName() + " prepared " + open.month() + " on " + moment(open.preparedAt()) + "; it is "
                        + open.state().word(),
                "look at that one: approve it, or have it withdrawn");
    }

    static CloseVerdict decide(Proposal proposal, CloseCommand command, UUID actor) {
        return switch (command) {
            case CloseCommand.Approve approve -> approve(proposal, approve, actor);
            case CloseCommand.Reject reject -> reject(proposal, reject, actor);
            case CloseCommand.Withdraw withdraw -> withdraw(proposal, withdraw, actor);
        };
    }

    private static CloseVerdict approve(Proposal proposal, CloseCommand.Approve approve, UUID actor) {
        if (proposal.state() != CloseState.PREPARED) {
            return notWaiting(proposal);
        }
        if (proposal.preparedBy().equals(actor)) {
            return refused(
                    "four-eyes",
                    "you prepared this close, so you can't approve it",
                    "ask somebody else who may approve months");
        }
        if (!proposal.hasStatements()) {
            return refused(
                    "nothing-to-post",
                    "every agreement is held: there is nothing to post",
                    "clear what holds them, then prepare again");
        }
        if (!proposal.inputDigest().equals(Optional.of(approve.inputDigestNow()))) {
            return new Rejected(inputsChanged(proposal, approve.changes()));
        }
        return new Accepted(CloseState.APPROVING);
    }

    static Refused inputsChanged(Proposal proposal, List<String> changes) {
        return Refused.conflict(
                "inputs-changed",
                "what " + proposal.month() + " is computed from has changed since " + proposal.preparedByName()
                        + " prepared it on " + moment(proposal.preparedAt()) + ": " + String.join(", ", changes),
                "reject it with that as the reason, and have it prepared again; nothing was posted");
    }

    private static CloseVerdict reject(Proposal proposal, CloseCommand.Reject reject, UUID actor) {
        if (proposal.state() != CloseState.PREPARED) {
            return notWaiting(proposal);
        }
        if (proposal.preparedBy().equals(actor)) {
            return refused("four-eyes", "you prepared this close", "withdraw it instead");
        }
        return withReason(reject.reason(), CloseState.REJECTED);
    }

    private static CloseVerdict withdraw(Proposal proposal, CloseCommand.Withdraw withdraw, UUID actor) {
        boolean isStuck = withdraw.jobHasEnded()
                && (proposal.state() == CloseState.PREPARING || proposal.state() == CloseState.APPROVING);
        if (isStuck) {
            return withReason(withdraw.reason(), CloseState.WITHDRAWN);
        }
        if (proposal.state() != CloseState.PREPARED) {
            return notWaiting(proposal);
        }
        if (!proposal.preparedBy().equals(actor)) {
            return refused(
                    "not-yours",
                    proposal.preparedByName() + " prepared this close and alone can withdraw it",
                    "reject it instead, with your reason");
        }
        return withReason(withdraw.reason(), CloseState.WITHDRAWN);
    }

    private static CloseVerdict withReason(String reason, CloseState next) {
        return isReason(reason) ? new Accepted(next) : new Rejected(reasonMissing());
    }

    private static boolean isReason(String text) {
        return !text.isBlank() && text.length() <= LONGEST_REASON;
    }

    private static Refused reasonMissing() {
        return Refused.invalid(List.of(Finding.red("reason-missing", "the reason is missing or too long")
                .withAllowed("1 to " + LONGEST_REASON + " characters")
                .withHint("say in a sentence why; others will read it")));
    }

    static void requireReason(String text) {
        if (!isReason(text)) {
            throw reasonMissing();
        }
    }

    /**
     * Refuses somebody's word that nothing was reported of a month where something was, or somebody gave it before.
     *
     * @param reports of the month, by name
     * @param confirmedBy who gave it
     */
    static void requireNothingReported(YearMonth month, List<String> reports, Optional<String> confirmedBy) {
        if (!reports.isEmpty()) {
            throw Refused.conflict(
                    "month-reported",
                    "there are reports of " + month + ": " + String.join(", ", reports),
                    "prepare the close; who reported nothing is told there");
        }
        if (confirmedBy.isPresent()) {
            throw Refused.conflict(
                    "nothing-confirmed",
                    confirmedBy.get() + " confirmed already that nothing was reported of " + month,
                    "prepare the close");
        }
    }

    private static CloseVerdict notWaiting(Proposal proposal) {
        String by = proposal.decidedBy().map(name -> " by " + name).orElse("");
        return refused(
                "close-decided",
                "this close of " + proposal.month() + " is " + proposal.state().word() + by + "; it waits for nobody",
                "look at the month's page for what came of it");
    }

    private static CloseVerdict refused(String id, String message, String hint) {
        return new Rejected(Refused.conflict(id, message, hint));
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
