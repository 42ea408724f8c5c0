package dev.ggen.hub.program;

import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Severity;
import dev.ggen.settlement.program.ProgramDiff;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A checked program and what became of it.
 *
 * @param facts how many statements with a place in a document it holds
 * @param baseVersion the version that it was compared with; empty for the first
 * @param diff what it changes; nothing for the first
 * @param findings how many of each severity the check found
 * @param decision empty while it waits
 * @param version its number once published
 */
public record ProposalView(
        UUID id,
        LocalDate holdsFrom,
        String name,
        String programVersion,
        Digest digest,
        int facts,
        OptionalInt baseVersion,
        ProgramDiff diff,
        Map<Severity, Integer> findings,
        UUID proposedBy,
        String proposedByName,
        Instant recordedAt,
        Optional<Decision> decision,
        OptionalInt version) {
    public ProposalView {
        findings = Map.copyOf(findings);
    }

    /** Whether somebody took it or refused it. */
    public enum Outcome {
        APPROVED,
        REJECTED
    }

    /** Who decided. */
    public record Decision(Outcome outcome, UUID by, String byName, String reason, Instant recordedAt) {}

    public boolean isWaiting() {
        return decision.isEmpty();
    }

    public int count(Severity severity) {
        return findings.getOrDefault(severity, 0);
    }
}
