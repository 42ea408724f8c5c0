package dev.ggen.hub.platform.internal;

import static dev.ggen.hub.tables.platform.Tables.ACTIVITY;

import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Cursor;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.JsonColumn;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.tables.platform.tables.records.ActivityRecord;
import dev.ggen.receipt.Json;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The activity log in its table. */
@Component
final class StoredActivity implements Activity {
    private final DSLContext database;
    private final Transactions transactions;
    private final HubClock clock;
    private final Ids ids;

    StoredActivity(DSLContext database, Transactions transactions, HubClock clock, Ids ids) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void record(
            Viewer viewer,
            CommandId id,
            String what,
            String subject,
            Optional<String> partner,
            Json before,
            Json after) {
        database.insertInto(ACTIVITY)
                .set(ACTIVITY.ID, ids.next())
                .set(ACTIVITY.RECORDED_AT, clock.now())
                .set(ACTIVITY.ACTOR, viewer.user())
                .set(ACTIVITY.ACTOR_NAME, viewer.name())
                .set(ACTIVITY.WHAT, what)
                .set(ACTIVITY.SUBJECT, subject)
                .set(ACTIVITY.PARTNER, partner.orElse(null))
                .set(ACTIVITY.COMMAND, id.value())
                .set(ACTIVITY.BEFORE, JsonColumn.of(before))
                .set(ACTIVITY.AFTER, JsonColumn.of(after))
                .execute();
    }

    @Override
    public Slice<Entry> page(Viewer viewer, Filter filter, Optional<String> cursor, int size) {
        viewer.require(Permission.ACTIVITY_READ);
        Condition own = viewer.partner().map(ACTIVITY.PARTNER::eq).orElse(DSL.noCondition()); // lets an index find them
        Condition shown = filter.show() == Show.ALL ? DSL.noCondition() : ACTIVITY.WHAT.ne(SIGN_IN);
        Condition wanted = own.and(shown)
                .and(filter.subject().map(ACTIVITY.SUBJECT::eq).orElse(DSL.noCondition()))
                .and(cursor.map(Cursor::readUuid).map(ACTIVITY.ID::lt).orElse(DSL.noCondition()));
        List<Entry> rows = transactions.read(
                viewer,
                () -> database.selectFrom(ACTIVITY)
                        .where(wanted)
                        .orderBy(ACTIVITY.ID.desc())
                        .limit(size + 1)
                        .fetch(StoredActivity::entry));
        return Slice.of(rows, size, entry -> entry.id().toString());
    }

    private static Entry entry(ActivityRecord row) {
        return new Entry(
                row.getId(),
                row.getRecordedAt(),
                row.getActor(),
                row.getActorName(),
                row.getWhat(),
                row.getSubject(),
                Optional.ofNullable(row.getPartner()),
                row.getCommand(),
                JsonColumn.read(row.getBefore()),
                JsonColumn.read(row.getAfter()));
    }
}
