package dev.ggen.hub.evidence;

import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Digest;
import java.util.Optional;

/**
 * The log and the receipts. What somebody else's eyes are not for is not found; hashes are for all.
 *
 * <p>Checkpoints are signed after the commit by a job, and when one is asked for; a log that doesn't continue the checkpoint before is never
 * signed.
 */
public interface Evidence {
    /** The longest content of a leaf or receipt. */
    int MOST_BYTES = 1 << 20;

    /**
     * Appends a leaf in the caller's transaction: it is in the log if and only if the transaction is kept, and no leaf is ever missing.
     *
     * <p>Appends of all nodes queue until that transaction ends: append late.
     *
     * @param kind what sort of thing it proves, in small letters with hyphens
     * @param subject the page of what it is about, without leading slash
     * @param content what is proven, such as a run's signed root or an envelope
     * @return its index
     */
    long append(Viewer viewer, String kind, String subject, Audience audience, byte[] content);

    /**
     * Keeps a signed envelope as it was written, in the caller's transaction; the same again changes nothing.
     *
     * @return its digest
     */
    Digest keep(Viewer viewer, String kind, String subject, Audience audience, byte[] envelope);

    /** How far the log is. */
    LogState state(Viewer viewer);

    /**
     * The newest checkpoint, over all leaves there are; signed now if none is. For everybody's eyes: its worth is that all see the same.
     *
     * @throws Refused when the log is empty
     */
    SignedCheckpoint checkpoint();

    /** The newest first. */
    Slice<Leaf> leaves(Viewer viewer, Optional<String> subject, Optional<String> cursor, int size);

    Leaf leaf(Viewer viewer, long index);

    /** A leaf's bytes. */
    byte[] content(Viewer viewer, long index);

    /** Shows that a leaf that the viewer may see is in the newest checkpoint's log. */
    LeafProof inclusion(Viewer viewer, long index);

    /**
     * Shows that the log only grew.
     *
     * @throws Refused when it never had these sizes, or the second is smaller
     */
    GrowthProof consistency(Viewer viewer, long oldSize, long newSize);

    /** The newest first. */
    Slice<KeptReceipt> receipts(Viewer viewer, Optional<String> subject, Optional<String> cursor, int size);

    KeptReceipt receipt(Viewer viewer, Digest digest);

    /** A receipt's bytes. */
    byte[] envelope(Viewer viewer, Digest digest);
}
