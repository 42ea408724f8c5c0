package dev.ggen.hub.evidence.web;

import dev.ggen.hub.evidence.Audience;
import dev.ggen.hub.evidence.GrowthProof;
import dev.ggen.hub.evidence.KeptReceipt;
import dev.ggen.hub.evidence.Leaf;
import dev.ggen.hub.evidence.LeafProof;
import dev.ggen.hub.evidence.SignedCheckpoint;
import dev.ggen.receipt.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Evidence as the API tells it: digests and hashes in lower-case hexadecimal. */
final class EvidenceJson {
    private EvidenceJson() {}

    /** A signed state of the log. */
    record CheckpointJson(String origin, long size, Digest root, String keyId, Instant recordedAt, String note) {
        static CheckpointJson of(SignedCheckpoint signed) {
            return new CheckpointJson(
                    signed.checkpoint().origin(),
                    signed.size(),
                    signed.checkpoint().root(),
                    signed.keyId().hex(),
                    signed.recordedAt(),
                    signed.note());
        }
    }

    /** A leaf without its content. */
    record LeafJson(
            long index,
            String kind,
            String subject,
            String audience,
            Optional<String> partner,
            Digest digest,
            Digest hash,
            Instant recordedAt) {
        static LeafJson of(Leaf leaf) {
            return new LeafJson(
                    leaf.index(),
                    leaf.kind(),
                    leaf.subject(),
                    word(leaf.audience()),
                    partnerOf(leaf.audience()),
                    leaf.digest(),
                    leaf.hash(),
                    leaf.recordedAt());
        }
    }

    /** That a leaf is in the log. */
    record ProofJson(long leafIndex, long treeSize, Digest leafHash, List<Digest> hashes, String checkpoint) {
        static ProofJson of(LeafProof proof) {
            return new ProofJson(
                    proof.index(),
                    proof.checkpoint().size(),
                    proof.hash(),
                    proof.path(),
                    proof.checkpoint().note());
        }
    }

    /** That the log only grew. */
    record GrowthJson(long from, long to, Digest fromRoot, Digest toRoot, List<Digest> hashes) {
        static GrowthJson of(GrowthProof proof) {
            return new GrowthJson(proof.oldSize(), proof.newSize(), proof.oldRoot(), proof.newRoot(), proof.path());
        }
    }

    /** A receipt without its envelope. */
    record ReceiptJson(
            Digest digest,
            String kind,
            String subject,
            String audience,
            Optional<String> partner,
            Optional<Long> leaf,
            Instant recordedAt) {
        static ReceiptJson of(KeptReceipt receipt) {
            return new ReceiptJson(
                    receipt.digest(),
                    receipt.kind(),
                    receipt.subject(),
                    word(receipt.audience()),
                    partnerOf(receipt.audience()),
                    receipt.leaf().isPresent() ? Optional.of(receipt.leaf().getAsLong()) : Optional.empty(),
                    receipt.recordedAt());
        }
    }

    private static String word(Audience audience) {
        return switch (audience) {
            case Audience.Vendor() -> "vendor";
            case Audience.OfPartner(var _) -> "partner";
            case Audience.Everyone() -> "everyone";
        };
    }

    private static Optional<String> partnerOf(Audience audience) {
        return audience instanceof Audience.OfPartner(String partner) ? Optional.of(partner) : Optional.empty();
    }
}
