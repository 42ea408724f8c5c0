package dev.ggen.hub.settlement.internal;

import static dev.ggen.hub.tables.settlement.Tables.NOTHING_REPORTED;

import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.NothingReported;
import java.time.YearMonth;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Of which months somebody said that nothing was reported; every call joins the running transaction. */
@Component
final class NothingReportedTable {
    private final DSLContext database;
    private final HubClock clock;

    NothingReportedTable(DSLContext database, HubClock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<NothingReported> of(YearMonth month) {
        return database.fetchOptional(NOTHING_REPORTED, NOTHING_REPORTED.MONTH.eq(month.atDay(1)))
                .map(row -> new NothingReported(row.getConfirmedByName(), row.getConfirmedAt(), row.getReason()));
    }

    void insert(YearMonth month, Viewer viewer, String reason) {
        database.insertInto(NOTHING_REPORTED)
                .set(NOTHING_REPORTED.MONTH, month.atDay(1))
                .set(NOTHING_REPORTED.CONFIRMED_BY, viewer.user())
                .set(NOTHING_REPORTED.CONFIRMED_BY_NAME, viewer.name())
                .set(NOTHING_REPORTED.CONFIRMED_AT, clock.now())
                .set(NOTHING_REPORTED.REASON, reason)
                .execute();
    }
}
