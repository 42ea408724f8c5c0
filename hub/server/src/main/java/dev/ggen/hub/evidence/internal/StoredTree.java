package dev.ggen.hub.evidence.internal;

import static dev.ggen.hub.tables.evidence.Tables.NODE;

import dev.ggen.hub.evidence.internal.Span.Node;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.MerkleTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Row2;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The log's tree in its table: every complete subtree's hash, so that an append and a proof touch a few rows each. */
@Component
final class StoredTree {
    /** Sets our lock apart from other users of the database's lock space. */
    private static final int LOCK_SPACE = 0x67676c6f;

    private final DSLContext database;

    StoredTree(DSLContext database) {
        this.database = database;
    }

    long size() {
        Long last = database.select(DSL.max(NODE.POSITION))
                .from(NODE)
                .where(NODE.LEVEL.eq((short) 0))
                .fetchSingle()
                .value1();
        return last == null ? 0 : last + 1;
    }

    /** Adds a leaf after all others. Whoever else wants to waits until the running transaction ends, so that none is ever missing. */
    long append(Digest leafHash) {
        database.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.inline(LOCK_SPACE), DSL.inline(0)))
                .fetch();
        long index = size();
        Map<Node, Digest> siblings = fetch(siblings(index));
        var insert = database.insertInto(NODE, NODE.LEVEL, NODE.POSITION, NODE.HASH)
                .values((short) 0, index, leafHash.bytes());
        Digest hash = leafHash;
        int level = 0;
        for (long position = index; position % 2 == 1; position >>= 1) {
            Digest left = Objects.requireNonNull(siblings.get(new Node(level, position - 1)));
            hash = MerkleTree.nodeHash(left, hash);
            level++;
            insert = insert.values((short) level, position >> 1, hash.bytes());
        }
        insert.execute();
        return index;
    }

    /** The left neighbours of the subtrees that a new leaf completes. */
    private static List<Node> siblings(long index) {
        List<Node> siblings = new ArrayList<>();
        int level = 0;
        for (long position = index; position % 2 == 1; position >>= 1) {
            siblings.add(new Node(level, position - 1));
            level++;
        }
        return siblings;
    }

    Digest root(long size) {
        return hashes(List.of(Span.all(size))).getFirst();
    }

    List<Digest> inclusion(long index, long size) {
        return hashes(Span.inclusion(index, size));
    }

    List<Digest> consistency(long oldSize, long newSize) {
        return hashes(Span.consistency(oldSize, newSize));
    }

    private List<Digest> hashes(List<Span> spans) {
        Map<Node, Digest> found =
                fetch(spans.stream().flatMap(span -> span.nodes().stream()).toList());
        return spans.stream()
                .map(span -> span.hash(node -> Objects.requireNonNull(found.get(node))))
                .toList();
    }

    private Map<Node, Digest> fetch(List<Node> nodes) {
        Map<Node, Digest> found = new HashMap<>();
        if (nodes.isEmpty()) {
            return found;
        }
        List<Row2<Short, Long>> keys = nodes.stream()
                .map(node -> DSL.row((short) node.level(), node.position()))
                .toList();
        database.selectFrom(NODE)
                .where(DSL.row(NODE.LEVEL, NODE.POSITION).in(keys))
                .forEach(row -> found.put(new Node(row.getLevel(), row.getPosition()), digest(row.getHash())));
        return found;
    }

    static Digest digest(byte[] hash) {
        return new Digest(HexFormat.of().formatHex(hash));
    }
}
