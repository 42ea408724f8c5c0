package dev.ggen.receipt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows offline that an entry is in a signed log: its place, the path from it to the root, and the signed checkpoint.
 *
 * @param leafIndex the entry's place, counted from 0
 * @param treeSize how many entries the checkpoint speaks of
 * @param hashes from the entry's sibling upwards
 * @param checkpoint the signed note; see {@link Checkpoint}
 */
public record InclusionProof(long leafIndex, long treeSize, List<Digest> hashes, String checkpoint) {
    public static final String FORMAT = "ggen-inclusion/1";

    private static final String ID = "inclusion-malformed";

    /** A tree whose size is below 2^53 has no longer path. */
    private static final int MAX_HASHES = 53;

    public InclusionProof {
        hashes = List.copyOf(hashes);
        if (leafIndex < 0 || leafIndex >= treeSize || hashes.size() > MAX_HASHES) {
            throw new IllegalArgumentException("entry " + leafIndex + " isn't one of " + treeSize);
        }
    }

    /** The canonical JSON form, without a final newline. */
    public byte[] bytes() {
        return CanonicalJson.bytes(Json.object()
                .put("format", FORMAT)
                .put("leafIndex", leafIndex)
                .put("treeSize", treeSize)
                .put("hashes", Json.ofStrings(hashes.stream().map(Digest::hex).toList()))
                .put("checkpoint", checkpoint)
                .build());
    }

    /**
     * Reads the canonical form.
     *
     * @throws FindingsException {@code inclusion-malformed} or one of {@link CanonicalJson}'s
     */
    public static InclusionProof parse(byte[] bytes, String file) {
        Members members = Members.of(CanonicalJson.parseCanonical(bytes, file), ID, "the inclusion proof", file);
        members.exactly("format", FORMAT);
        long leafIndex = members.count("leafIndex");
        long treeSize = members.count("treeSize");
        String checkpoint = members.string("checkpoint");
        List<Digest> hashes = new ArrayList<>();
        for (Json hash : members.array("hashes")) {
            if (!(hash instanceof Json.Str(var hex) && hex.matches("[0-9a-f]{64}"))) {
                throw members.refused("a hash of the inclusion proof isn't 64 lower-case hexadecimal digits");
            }
            hashes.add(new Digest(hex));
        }
        members.end();
        if (leafIndex >= treeSize || hashes.size() > MAX_HASHES) {
            throw members.refused("entry " + leafIndex + " can't be proven with " + hashes.size()
                    + " hashes in a log of " + treeSize);
        }
        return new InclusionProof(leafIndex, treeSize, hashes, checkpoint);
    }

    /** Checks the checkpoint's signature, and that the path leads from the entry to its root. */
    public Verdict<Checkpoint> verify(byte[] entry, String file, Trust trust) {
        return Checkpoint.open(checkpoint.getBytes(StandardCharsets.UTF_8), file, trust)
                .then(verified -> leadsTo(verified.content(), entry) ? verified : new Verdict.Refused<>(wrong(file)));
    }

    private boolean leadsTo(Checkpoint signed, byte[] entry) {
        Digest leaf = MerkleTree.leafHash(entry);
        return treeSize == signed.size()
                && MerkleProofs.verifyInclusion(leaf, leafIndex, treeSize, hashes, signed.root());
    }

    private Finding wrong(String file) {
        return Finding.red(
                "inclusion-wrong",
                "the path doesn't lead from this entry (number " + leafIndex + " of " + treeSize
                        + ") to the root of the signed checkpoint",
                Place.ofFile(file));
    }
}
