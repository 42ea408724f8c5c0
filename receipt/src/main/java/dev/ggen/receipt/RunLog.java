package dev.ggen.receipt;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The receipts of one run as a signed log: the leaves of one tree, sorted by name, its root in a signed checkpoint.
 *
 * <p>Every bundle carries its own {@link InclusionProof}, which shows nothing of the others but hashes. Immutable.
 */
public final class RunLog {
    private final List<String> names;
    private final MerkleTree tree;
    private final String checkpoint;

    private RunLog(List<String> names, MerkleTree tree, String checkpoint) {
        this.names = names;
        this.tree = tree;
        this.checkpoint = checkpoint;
    }

    /**
     * @param origin the log's name, without spaces or plus; see {@link Checkpoint}
     * @param receipts the entries' bytes by name, like the agreement's id; in any order
     */
    public static RunLog sign(String origin, Map<String, byte[]> receipts, Signer signer) {
        TreeMap<String, byte[]> sorted = new TreeMap<>(receipts);
        MerkleTree tree = MerkleTree.of(List.copyOf(sorted.values()));
        String checkpoint = new Checkpoint(origin, tree.size(), tree.root()).sign(signer);
        return new RunLog(List.copyOf(sorted.keySet()), tree, checkpoint);
    }

    /** The signed note. */
    public String checkpoint() {
        return checkpoint;
    }

    /** Of the entry with this name, which the run has. */
    public InclusionProof proof(String name) {
        int index = Collections.binarySearch(names, name);
        if (index < 0) {
            throw new IllegalArgumentException("the run has no receipt named " + name);
        }
        return new InclusionProof(index, tree.size(), tree.inclusion(index), checkpoint);
    }
}
