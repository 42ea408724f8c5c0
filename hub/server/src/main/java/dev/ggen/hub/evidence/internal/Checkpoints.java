package dev.ggen.hub.evidence.internal;

import static dev.ggen.hub.tables.evidence.Tables.CHECKPOINT;
import static dev.ggen.hub.tables.evidence.Tables.ORIGIN;

import dev.ggen.hub.evidence.SignedCheckpoint;
import dev.ggen.hub.evidence.VendorKey;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.tables.evidence.tables.records.CheckpointRecord;
import dev.ggen.receipt.Checkpoint;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.KeyId;
import dev.ggen.receipt.MerkleProofs;
import dev.ggen.receipt.Signer;
import dev.ggen.receipt.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Signs what the log is. Safe to repeat and to do on several nodes at once: one size has one root. */
@Component
final class Checkpoints {
    private static final Viewer SIGNING = Viewer.system("log");
    private static final String FILE = "the newest checkpoint";
    private static final int ORIGIN_DIGITS = 16;

    private final DSLContext database;
    private final Transactions transactions;
    private final StoredTree tree;
    private final VendorKey key;
    private final HubClock clock;

    Checkpoints(DSLContext database, Transactions transactions, StoredTree tree, VendorKey key, HubClock clock) {
        this.database = database;
        this.transactions = transactions;
        this.tree = tree;
        this.key = key;
        this.clock = clock;
    }

    /** The newest, in the running transaction. */
    Optional<SignedCheckpoint> latest() {
        return database.selectFrom(CHECKPOINT)
                .orderBy(CHECKPOINT.SIZE.desc())
                .limit(1)
                .fetchOptional(row -> read(row, origin().orElseThrow()));
    }

    /** Over all leaves, signed now where it wasn't yet. Not to be called in a transaction. */
    SignedCheckpoint current() {
        Optional<SignedCheckpoint> signed = transactions.read(SIGNING, () -> {
            long size = tree.size();
            return latest().filter(newest -> newest.size() == size);
        });
        return signed.orElseGet(this::sign);
    }

    /** Signs the log as it is, after proving to ourselves that it continues what we signed last. */
    SignedCheckpoint sign() {
        Signer signer = key.signer();
        return transactions.write(SIGNING, () -> {
            long size = tree.size();
            if (size == 0) {
                throw Refused.notFound("a checkpoint: the log is empty, and so it");
            }
            String origin = origin().orElseGet(() -> begin(signer.keyId()));
            Checkpoint checkpoint = new Checkpoint(origin, size, tree.root(size));
            latest().ifPresent(before -> requireContinued(before, checkpoint));
            insert(checkpoint, checkpoint.sign(signer), signer.keyId());
            return latest().orElseThrow();
        });
    }

    /** What counts is what we signed, not what stands beside it in the table. */
    private void requireContinued(SignedCheckpoint before, Checkpoint next) {
        byte[] note = before.note().getBytes(StandardCharsets.UTF_8);
        Checkpoint signed = switch (Checkpoint.open(note, FILE, key.trust())) {
            case Verdict.Verified<Checkpoint> verified -> verified.content();
            case Verdict.Refused<Checkpoint> refused -> throw new FindingsException(refused.finding());
        };
        boolean isContinued = signed.size() <= next.size()
                && MerkleProofs.verifyConsistency(
                        signed.size(),
                        next.size(),
                        signed.root(),
                        next.root(),
                        tree.consistency(signed.size(), next.size()));
        if (!isContinued) {
            throw new FindingsException(Finding.red(
                            "log-inconsistent",
                            "the log of " + next.size() + " leaves doesn't continue the one of " + signed.size()
                                    + " that was signed before; it isn't signed")
                    .withHint("somebody changed the tables: restore the database from a backup"));
        }
    }

    private Optional<String> origin() {
        return database.select(ORIGIN.NAME).from(ORIGIN).fetchOptional(ORIGIN.NAME);
    }

    /** Named by the key that signs first; keeps the name when the key changes. */
    private String begin(KeyId keyId) {
        database.insertInto(ORIGIN)
                .set(ORIGIN.NAME, "evidence/" + keyId.hex().substring(0, ORIGIN_DIGITS))
                .set(ORIGIN.RECORDED_AT, clock.now())
                .onConflictDoNothing()
                .execute();
        return origin().orElseThrow();
    }

    private void insert(Checkpoint checkpoint, String note, KeyId keyId) {
        database.insertInto(CHECKPOINT)
                .set(CHECKPOINT.SIZE, checkpoint.size())
                .set(CHECKPOINT.ROOT, checkpoint.root().bytes())
                .set(CHECKPOINT.NOTE, note)
                .set(CHECKPOINT.KEY_ID, keyId.hex())
                .set(CHECKPOINT.RECORDED_AT, clock.now())
                .onConflictDoNothing()
                .execute();
    }

    private static SignedCheckpoint read(CheckpointRecord row, String origin) {
        Digest root = StoredTree.digest(row.getRoot());
        return new SignedCheckpoint(
                new Checkpoint(origin, row.getSize(), root),
                row.getNote(),
                new KeyId(row.getKeyId()),
                row.getRecordedAt());
    }
}
