package dev.ggen.hub.access.internal;

import static dev.ggen.hub.tables.access.Tables.SAVED_VIEW;

import dev.ggen.hub.access.NewView;
import dev.ggen.hub.access.SavedView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The table of kept views; every call stands in a transaction already. */
@Component
final class ViewRows {
    private final DSLContext database;
    private final AccessClock clock;

    ViewRows(DSLContext database, AccessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<SavedView> own(UUID user, String path) {
        return database.selectFrom(SAVED_VIEW)
                .where(SAVED_VIEW.USER_ID.eq(user))
                .and(SAVED_VIEW.PATH.eq(path))
                .orderBy(SAVED_VIEW.NAME)
                .fetch(row -> new SavedView(row.getId(), row.getPath(), row.getName(), row.getQuery()));
    }

    void put(UUID id, UUID user, NewView view) {
        database.insertInto(SAVED_VIEW)
                .set(SAVED_VIEW.ID, id)
                .set(SAVED_VIEW.USER_ID, user)
                .set(SAVED_VIEW.PATH, view.path())
                .set(SAVED_VIEW.NAME, view.name())
                .set(SAVED_VIEW.QUERY, view.query())
                .set(SAVED_VIEW.SAVED_AT, clock.now())
                .onConflict(SAVED_VIEW.USER_ID, SAVED_VIEW.PATH, SAVED_VIEW.NAME)
                .doUpdate()
                .set(SAVED_VIEW.QUERY, view.query())
                .set(SAVED_VIEW.SAVED_AT, clock.now())
                .execute();
    }

    /** Takes one out and gives it; empty when this user has none such. */
    Optional<SavedView> remove(UUID user, UUID view) {
        return database.deleteFrom(SAVED_VIEW)
                .where(SAVED_VIEW.ID.eq(view))
                .and(SAVED_VIEW.USER_ID.eq(user))
                .returning()
                .fetchOptional(row -> new SavedView(row.getId(), row.getPath(), row.getName(), row.getQuery()));
    }
}
