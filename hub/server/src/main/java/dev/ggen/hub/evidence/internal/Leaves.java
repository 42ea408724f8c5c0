package dev.ggen.hub.evidence.internal;

import static dev.ggen.hub.tables.evidence.Tables.LEAF;

import dev.ggen.hub.evidence.Audience;
import dev.ggen.hub.evidence.Leaf;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.MerkleTree;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;

/** The log's leaves in their table, in the running transaction. */
@Component
final class Leaves {
    private static final List<SelectField<?>> SHOWN = List.of(
            LEAF.INDEX, LEAF.KIND, LEAF.SUBJECT, LEAF.AUDIENCE, LEAF.PARTNER, LEAF.DIGEST, LEAF.HASH, LEAF.RECORDED_AT);

    private final DSLContext database;
    private final StoredTree tree;
    private final HubClock clock;

    Leaves(DSLContext database, StoredTree tree, HubClock clock) {
        this.database = database;
        this.tree = tree;
        this.clock = clock;
    }

    long append(Viewer viewer, String kind, String subject, Audience audience, byte[] content) {
        Digest hash = MerkleTree.leafHash(content);
        long index = tree.append(hash);
        AudienceColumns columns = AudienceColumns.of(audience);
        database.insertInto(LEAF)
                .set(LEAF.INDEX, index)
                .set(LEAF.KIND, kind)
                .set(LEAF.SUBJECT, subject)
                .set(LEAF.AUDIENCE, columns.word())
                .set(LEAF.PARTNER, columns.partner())
                .set(LEAF.CONTENT, content)
                .set(LEAF.HASH, hash.bytes())
                .set(LEAF.ACTOR, viewer.user())
                .set(LEAF.RECORDED_AT, clock.now())
                .execute();
        return index;
    }

    List<Leaf> list(Condition wanted, int most) {
        return database.select(SHOWN)
                .from(LEAF)
                .where(wanted)
                .orderBy(LEAF.INDEX.desc())
                .limit(most)
                .fetch(Leaves::leaf);
    }

    Optional<Leaf> find(long index) {
        return list(LEAF.INDEX.eq(index), 1).stream().findFirst();
    }

    Optional<byte[]> content(long index) {
        return database.select(LEAF.CONTENT)
                .from(LEAF)
                .where(LEAF.INDEX.eq(index))
                .fetchOptional(LEAF.CONTENT);
    }

    private static Leaf leaf(Record row) {
        return new Leaf(
                row.get(LEAF.INDEX),
                row.get(LEAF.KIND),
                row.get(LEAF.SUBJECT),
                new AudienceColumns(row.get(LEAF.AUDIENCE), row.get(LEAF.PARTNER)).audience(),
                new Digest(row.get(LEAF.DIGEST)),
                StoredTree.digest(row.get(LEAF.HASH)),
                row.get(LEAF.RECORDED_AT));
    }
}
