package dev.ggen.hub.program;

import dev.ggen.receipt.Digest;
import java.util.UUID;

/**
 * Approves or rejects a proposal.
 *
 * @param digest of the program that was looked at; another one is refused
 * @param cuts what the decider was shown of changes that take from partners
 * @param reason why, in words; may be empty for an approval
 */
public record DecideProposal(UUID proposal, Digest digest, Cuts cuts, String reason) {
    /** Whether changes that take from partners were acknowledged. */
    public enum Cuts {
        UNSEEN,
        SEEN
    }
}
