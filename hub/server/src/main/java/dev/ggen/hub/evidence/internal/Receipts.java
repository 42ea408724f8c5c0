package dev.ggen.hub.evidence.internal;

import static dev.ggen.hub.tables.evidence.Tables.LEAF;
import static dev.ggen.hub.tables.evidence.Tables.RECEIPT;

import dev.ggen.hub.evidence.Audience;
import dev.ggen.hub.evidence.KeptReceipt;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Digest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Envelopes in their table, in the running transaction. */
@Component
final class Receipts {
    private static final Field<Long> IN_LOG =
            DSL.field(DSL.select(DSL.min(LEAF.INDEX)).from(LEAF).where(LEAF.DIGEST.eq(RECEIPT.DIGEST)));

    private final DSLContext database;
    private final HubClock clock;
    private final Ids ids;

    Receipts(DSLContext database, HubClock clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /** A receipt and its place in the list. */
    record Listed(UUID id, KeptReceipt receipt) {}

    void keep(Viewer viewer, String kind, String subject, Audience audience, byte[] envelope) {
        AudienceColumns columns = AudienceColumns.of(audience);
        database.insertInto(RECEIPT)
                .set(RECEIPT.ID, ids.next())
                .set(RECEIPT.KIND, kind)
                .set(RECEIPT.SUBJECT, subject)
                .set(RECEIPT.AUDIENCE, columns.word())
                .set(RECEIPT.PARTNER, columns.partner())
                .set(RECEIPT.ENVELOPE, envelope)
                .set(RECEIPT.ACTOR, viewer.user())
                .set(RECEIPT.RECORDED_AT, clock.now())
                .onConflictDoNothing()
                .execute();
    }

    List<Listed> list(Condition wanted, int most) {
        return database.select(RECEIPT.ID, RECEIPT.DIGEST, RECEIPT.KIND, RECEIPT.SUBJECT)
                .select(RECEIPT.AUDIENCE, RECEIPT.PARTNER, RECEIPT.RECORDED_AT, IN_LOG)
                .from(RECEIPT)
                .where(wanted)
                .orderBy(RECEIPT.ID.desc())
                .limit(most)
                .fetch(Receipts::listed);
    }

    Optional<byte[]> envelope(Digest digest) {
        return database.select(RECEIPT.ENVELOPE)
                .from(RECEIPT)
                .where(RECEIPT.DIGEST.eq(digest.hex()))
                .fetchOptional(RECEIPT.ENVELOPE);
    }

    private static Listed listed(Record row) {
        Long leaf = row.get(IN_LOG);
        return new Listed(
                row.get(RECEIPT.ID),
                new KeptReceipt(
                        new Digest(row.get(RECEIPT.DIGEST)),
                        row.get(RECEIPT.KIND),
                        row.get(RECEIPT.SUBJECT),
                        new AudienceColumns(row.get(RECEIPT.AUDIENCE), row.get(RECEIPT.PARTNER)).audience(),
                        row.get(RECEIPT.RECORDED_AT),
                        leaf == null ? OptionalLong.empty() : OptionalLong.of(leaf)));
    }
}
