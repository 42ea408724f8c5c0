package dev.ggen.hub.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.database.Role;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Checkpoint;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.MerkleProofs;
import dev.ggen.receipt.MerkleTree;
import dev.ggen.receipt.Verdict;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class EvidenceTest {
    private static final TestHub HUB = TestHub.fresh();

    private final Evidence evidence = HUB.part(Evidence.class);
    private final VendorKey key = HUB.part(VendorKey.class);
    private final Viewer vendor = TestHub.vendor("Ann", EnumSet.allOf(Permission.class));
    private final Viewer acme = TestHub.partner("acme", "Bob", EnumSet.allOf(Permission.class));
    private final Viewer other = TestHub.partner("other", "Cat", EnumSet.allOf(Permission.class));

    @AfterAll
    static void close() {
        HUB.close();
    }

    private long append(String content) {
        return append(content, new Audience.Everyone());
    }

    private long append(String content, Audience audience) {
        return evidence.append(vendor, "settlement", "months/2026-09", audience, bytes(content));
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void every_leaf_is_proven_by_a_signed_checkpoint() {
        IntStream.range(0, 9).forEach(i -> append("leaf " + i));
        long size = evidence.state(vendor).size();
        for (long index = 0; index < size; index++) {
            LeafProof proof = evidence.inclusion(vendor, index);
            byte[] content = evidence.content(vendor, index);
            assertInstanceOf(
                    Verdict.Verified.class, proof.proof().verify(content, "leaf", key.trust()), "leaf " + index);
        }
        List<byte[]> contents = LongStream.range(0, size)
                .mapToObj(index -> evidence.content(vendor, index))
                .toList();
        assertEquals(
                MerkleTree.of(contents).root(),
                evidence.checkpoint().checkpoint().root());
    }

    @Test
    void the_log_proves_that_it_only_grew() {
        IntStream.range(0, 6).forEach(i -> append("grown " + i));
        long size = evidence.state(vendor).size();
        for (long old = 1; old <= size; old++) {
            GrowthProof proof = evidence.consistency(acme, old, size);
            assertTrue(MerkleProofs.verifyConsistency(old, size, proof.oldRoot(), proof.newRoot(), proof.path()));
        }
        assertThrows(Refused.class, () -> evidence.consistency(acme, 0, 1));
        assertThrows(Refused.class, () -> evidence.consistency(acme, 1, size + 1_000));
    }

    @Test
    void a_transaction_that_fails_leaves_no_gap() {
        long before = append("kept");
        Transactions transactions = HUB.part(Transactions.class);
        assertThrows(
                IllegalStateException.class,
                () -> transactions.write(vendor, () -> {
                    append("lost");
                    throw new IllegalStateException("killed");
                }));
        assertEquals(before + 1, append("kept too"));
        assertEquals(bytes("kept too").length, evidence.content(vendor, before + 1).length);
    }

    @Test
    void appends_at_once_get_every_index_once() throws Exception {
        long before = append("before");
        List<Long> indexes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> all = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(() -> append("at once " + i)))
                    .toList();
            for (Future<Long> each : all) {
                indexes.add(each.get());
            }
        }
        assertEquals(
                LongStream.rangeClosed(before + 1, before + 20).boxed().toList(),
                indexes.stream().sorted().toList());
    }

    @Test
    void signing_again_gives_the_same_note() {
        append("signed");
        SignedCheckpoint first = evidence.checkpoint();
        SignedCheckpoint again = evidence.checkpoint();
        assertEquals(first, again);
        assertInstanceOf(Verdict.Verified.class, Checkpoint.open(bytes(first.note()), "note", key.trust()));
        assertEquals(key.signer().keyId(), first.keyId());
    }

    @Test
    void a_leaf_and_a_receipt_are_for_their_audience_only() {
        long theirs = append("for acme", new Audience.OfPartner("acme"));
        long ours = append("for us", new Audience.Vendor());
        Digest receipt = evidence.keep(
                vendor, "settlement", "statements/A/2026-09", new Audience.OfPartner("acme"), bytes("{}"));
        assertEquals(
                receipt,
                evidence.keep(
                        vendor, "settlement", "statements/A/2026-09", new Audience.OfPartner("acme"), bytes("{}")));

        assertArrayEquals(bytes("for acme"), evidence.content(acme, theirs));
        assertArrayEquals(bytes("{}"), evidence.envelope(acme, receipt));
        assertEquals(
                1,
                evidence.receipts(acme, Optional.empty(), Optional.empty(), 10)
                        .items()
                        .size());
        assertNotFound(() -> evidence.leaf(other, theirs));
        assertNotFound(() -> evidence.inclusion(other, theirs));
        assertNotFound(() -> evidence.content(acme, ours));
        assertNotFound(() -> evidence.envelope(other, receipt));
        assertNotFound(() -> evidence.receipt(other, receipt));
        assertEquals(
                List.of(),
                evidence.receipts(other, Optional.empty(), Optional.empty(), 10).items());
        assertTrue(evidence.leaves(other, Optional.empty(), Optional.empty(), 200).items().stream()
                .noneMatch(leaf -> leaf.index() == theirs || leaf.index() == ours));
        assertTrue(evidence.checkpoint().size() > ours);
    }

    private static void assertNotFound(Runnable work) {
        assertEquals(
                Refused.Kind.NOT_FOUND, assertThrows(Refused.class, work::run).kind());
    }

    @Test
    void the_database_refuses_a_wrong_tree() {
        append("something");
        long size = evidence.state(vendor).size();
        String node = "INSERT INTO evidence.node VALUES (%d, %d, sha256('x'::bytea))";
        refuses("would leave a gap", node.formatted(0, size + 1));
        refuses("isn't the hash of its children", node.formatted(1, size + 7));
        refuses(
                "leaf_check",
                node.formatted(0, size),
                "INSERT INTO evidence.leaf (index, kind, subject, audience, content, hash, actor, recorded_at) VALUES ("
                        + size + ", 'x', 'x', 'vendor', 'y'::bytea, sha256('x'::bytea), gen_random_uuid(), now())");
    }

    @Test
    void a_log_that_does_not_continue_what_was_signed_is_not_signed() throws SQLException {
        try (TestHub hub = TestHub.fresh()) {
            Evidence own = hub.part(Evidence.class);
            own.append(vendor, "x", "x", new Audience.Everyone(), bytes("one"));
            own.checkpoint();
            try (Connection owner = hub.database().login(Role.OWNER).connect();
                    Statement statement = owner.createStatement()) {
                statement.execute("SELECT set_config('ggen.scope', 'system', false)");
                statement.execute("ALTER TABLE evidence.node DISABLE TRIGGER USER");
                statement.execute("CREATE POLICY broken ON evidence.node FOR UPDATE USING (true)");
                statement.execute("UPDATE evidence.node SET hash = sha256('forged'::bytea)");
                statement.execute("ALTER TABLE evidence.node ENABLE TRIGGER USER");
            }
            own.append(vendor, "x", "x", new Audience.Everyone(), bytes("two"));
            FindingsException refused = assertThrows(FindingsException.class, own::checkpoint);
            assertEquals("log-inconsistent", refused.findings().getFirst().id());
        }
    }

    private static void refuses(String because, String... statements) {
        SQLException refused = assertThrows(SQLException.class, () -> {
            try (Connection app = HUB.database().login(Role.APP).connect();
                    Statement statement = app.createStatement()) {
                statement.execute("SELECT set_config('ggen.scope', 'system', false)");
                app.setAutoCommit(false);
                for (String sql : statements) {
                    statement.execute(sql);
                }
                app.commit();
            }
        });
        assertTrue(String.valueOf(refused.getMessage()).contains(because), refused.toString());
    }
}
