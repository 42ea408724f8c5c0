package dev.ggen.hub.evidence.internal;

import static dev.ggen.hub.tables.evidence.Tables.LEAF;
import static dev.ggen.hub.tables.evidence.Tables.RECEIPT;

import dev.ggen.hub.evidence.Audience;
import dev.ggen.hub.evidence.Evidence;
import dev.ggen.hub.evidence.GrowthProof;
import dev.ggen.hub.evidence.KeptReceipt;
import dev.ggen.hub.evidence.Leaf;
import dev.ggen.hub.evidence.LeafProof;
import dev.ggen.hub.evidence.LogState;
import dev.ggen.hub.evidence.SignedCheckpoint;
import dev.ggen.hub.platform.Cursor;
import dev.ggen.hub.platform.Jobs;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Log and receipts in their tables. */
@Component
final class StoredEvidence implements Evidence {
    private final Transactions transactions;
    private final Jobs jobs;
    private final StoredTree tree;
    private final Leaves leaves;
    private final Checkpoints checkpoints;
    private final Receipts receipts;

    StoredEvidence(
            Transactions transactions,
            Jobs jobs,
            StoredTree tree,
            Leaves leaves,
            Checkpoints checkpoints,
            Receipts receipts) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.tree = tree;
        this.leaves = leaves;
        this.checkpoints = checkpoints;
        this.receipts = receipts;
    }

    @Override
    public long append(Viewer viewer, String kind, String subject, Audience audience, byte[] content) {
        requireBounded(content);
        return transactions.write(viewer, () -> {
            jobs.start(viewer, SignCheckpoint.KIND, Json.object().build());
            return transactions.asSystem(() -> leaves.append(viewer, kind, subject, audience, content));
        });
    }

    @Override
    public Digest keep(Viewer viewer, String kind, String subject, Audience audience, byte[] envelope) {
        requireBounded(envelope);
        return transactions.write(viewer, () -> {
            receipts.keep(viewer, kind, subject, audience, envelope);
            return Digest.of(envelope);
        });
    }

    private static void requireBounded(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new IllegalArgumentException("at most " + MOST_BYTES + " bytes, not " + content.length);
        }
    }

    @Override
    public LogState state(Viewer viewer) {
        viewer.require(Permission.EVIDENCE_READ);
        return transactions.read(viewer, () -> new LogState(tree.size(), checkpoints.latest()));
    }

    @Override
    public SignedCheckpoint checkpoint() {
        return checkpoints.current();
    }

    @Override
    public Slice<Leaf> leaves(Viewer viewer, Optional<String> subject, Optional<String> cursor, int size) {
        viewer.require(Permission.EVIDENCE_READ);
        Condition wanted = subject.map(LEAF.SUBJECT::eq)
                .orElse(DSL.noCondition())
                .and(cursor.map(Cursor::readNumber).map(LEAF.INDEX::lt).orElse(DSL.noCondition()));
        List<Leaf> rows = transactions.read(viewer, () -> leaves.list(wanted, size + 1));
        return Slice.of(rows, size, leaf -> String.valueOf(leaf.index()));
    }

    @Override
    public Leaf leaf(Viewer viewer, long index) {
        viewer.require(Permission.EVIDENCE_READ);
        return transactions.read(viewer, () -> leaves.find(index)).orElseThrow(() -> noLeaf(index));
    }

    @Override
    public byte[] content(Viewer viewer, long index) {
        viewer.require(Permission.EVIDENCE_READ);
        return transactions.read(viewer, () -> leaves.content(index)).orElseThrow(() -> noLeaf(index));
    }

    private static Refused noLeaf(long index) {
        return Refused.notFound("leaf " + index);
    }

    @Override
    public LeafProof inclusion(Viewer viewer, long index) {
        Leaf leaf = leaf(viewer, index);
        SignedCheckpoint checkpoint = checkpoints.current();
        List<Digest> path = transactions.read(viewer, () -> tree.inclusion(index, checkpoint.size()));
        return new LeafProof(index, leaf.hash(), path, checkpoint);
    }

    @Override
    public GrowthProof consistency(Viewer viewer, long oldSize, long newSize) {
        viewer.require(Permission.EVIDENCE_READ);
        return transactions.read(viewer, () -> {
            requireSizes(oldSize, newSize, tree.size());
            return new GrowthProof(
                    oldSize, newSize, tree.root(oldSize), tree.root(newSize), tree.consistency(oldSize, newSize));
        });
    }

    private static void requireSizes(long oldSize, long newSize, long size) {
        if (oldSize < 1 || oldSize > newSize || newSize > size) {
            throw Refused.invalid(List.of(
                    Finding.red("log-sizes", "the log never grew from " + oldSize + " to " + newSize + " leaves")
                            .withAllowed("from 1 up to " + size + ", the first not above the second")));
        }
    }

    @Override
    public Slice<KeptReceipt> receipts(Viewer viewer, Optional<String> subject, Optional<String> cursor, int size) {
        viewer.require(Permission.EVIDENCE_READ);
        Condition wanted = subject.map(RECEIPT.SUBJECT::eq)
                .orElse(DSL.noCondition())
                .and(cursor.map(Cursor::readUuid).map(RECEIPT.ID::lt).orElse(DSL.noCondition()));
        List<Receipts.Listed> rows = transactions.read(viewer, () -> receipts.list(wanted, size + 1));
        return Slice.of(rows, size, row -> row.id().toString()).map(Receipts.Listed::receipt);
    }

    @Override
    public KeptReceipt receipt(Viewer viewer, Digest digest) {
        viewer.require(Permission.EVIDENCE_READ);
        return transactions.read(viewer, () -> receipts.list(RECEIPT.DIGEST.eq(digest.hex()), 1)).stream()
                .map(Receipts.Listed::receipt)
                .findFirst()
                .orElseThrow(() -> noReceipt(digest));
    }

    @Override
    public byte[] envelope(Viewer viewer, Digest digest) {
        viewer.require(Permission.EVIDENCE_READ);
        return transactions.read(viewer, () -> receipts.envelope(digest)).orElseThrow(() -> noReceipt(digest));
    }

    private static Refused noReceipt(Digest digest) {
        return Refused.notFound("the receipt " + digest.hex());
    }
}
