package dev.ggen.hub.agreement.internal;

import static dev.ggen.hub.tables.agreement.Tables.DRAFT;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.agreement.AgreementDraft;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.tables.agreement.tables.records.DraftRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Drafts in their table; every call joins the running transaction. */
@Component
final class DraftTable {
    private final DSLContext database;
    private final HubClock clock;

    DraftTable(DSLContext database, HubClock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<AgreementDraft> all(int most) {
        return database.selectFrom(DRAFT)
                .orderBy(DRAFT.CHANGED_AT.desc(), DRAFT.ID)
                .limit(most)
                .fetch(DraftTable::draft);
    }

    Optional<AgreementDraft> byId(UUID id) {
        return database.selectFrom(DRAFT).where(DRAFT.ID.eq(id)).fetchOptional(DraftTable::draft);
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<AgreementDraft> locked(UUID id) {
        return database.selectFrom(DRAFT).where(DRAFT.ID.eq(id)).forUpdate().fetchOptional(DraftTable::draft);
    }

    void put(UUID id, String name, SourceFile source, int revision, Viewer viewer) {
        DraftRecord row = new DraftRecord();
        row.setId(id);
        row.setName(name);
        row.setTurtle(source.bytes());
        row.setRevision(revision);
        row.setChangedBy(viewer.user());
        row.setChangedByName(viewer.name());
        row.setChangedAt(clock.now());
        database.insertInto(DRAFT)
                .set(row)
                .onConflict(DRAFT.ID)
                .doUpdate()
                .set(DRAFT.NAME, name)
                .set(DRAFT.TURTLE, source.bytes())
                .set(DRAFT.REVISION, revision)
                .set(DRAFT.CHANGED_BY, viewer.user())
                .set(DRAFT.CHANGED_BY_NAME, viewer.name())
                .set(DRAFT.CHANGED_AT, clock.now())
                .execute();
    }

    void remove(UUID id) {
        database.deleteFrom(DRAFT).where(DRAFT.ID.eq(id)).execute();
    }

    private static AgreementDraft draft(DraftRecord row) {
        String name = row.getName();
        return new AgreementDraft(
                row.getId(),
                name,
                new SourceFile((name.isEmpty() ? "agreement" : name) + ".ttl", row.getTurtle()),
                row.getRevision(),
                row.getChangedByName(),
                row.getChangedAt());
    }
}
