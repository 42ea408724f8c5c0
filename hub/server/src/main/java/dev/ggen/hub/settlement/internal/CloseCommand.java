package dev.ggen.hub.settlement.internal;

import java.util.List;

/** What somebody wants done with a run of a month's close. */
sealed interface CloseCommand {
    /**
     * Posts it.
     *
     * @param inputDigestNow what it would be computed from now
     * @param changes how that differs from what it was computed from, in words
     */
    record Approve(String inputDigestNow, List<String> changes) implements CloseCommand {
        public Approve {
            changes = List.copyOf(changes);
        }
    }

    /** Refuses it, as another than who prepared it. */
    record Reject(String reason) implements CloseCommand {}

    /**
     * Takes it back, as who prepared it; anybody may where its job has failed for good.
     *
     * @param jobHasEnded whether the job that works on it is over
     */
    record Withdraw(String reason, boolean jobHasEnded) implements CloseCommand {}
}
