package dev.ggen.hub.settlement.internal;

import static dev.ggen.hub.tables.settlement.Tables.ACCRUAL;
import static dev.ggen.hub.tables.settlement.Tables.ACCRUAL_RESULT;

import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.tables.settlement.tables.records.AccrualRecord;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Estimates of open months in their table; every call joins the running transaction. */
@Component
final class EstimateTable {
    private final DSLContext database;
    private final HubClock clock;

    EstimateTable(DSLContext database, HubClock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(UUID id, Viewer viewer, YearMonth month, LocalDate on, UUID job) {
        database.insertInto(ACCRUAL)
                .set(ACCRUAL.ID, id)
                .set(ACCRUAL.MONTH, month.atDay(1))
                .set(ACCRUAL.ON_DAY, on)
                .set(ACCRUAL.ASKED_BY, viewer.user())
                .set(ACCRUAL.ASKED_BY_NAME, viewer.name())
                .set(ACCRUAL.ASKED_AT, clock.now())
                .set(ACCRUAL.JOB, job)
                .execute();
    }

    Optional<AccrualRecord> find(UUID id) {
        return database.fetchOptional(ACCRUAL, ACCRUAL.ID.eq(id));
    }

    /** Those of a month that have no result, the newest first; ids grow with time. */
    List<AccrualRecord> open(YearMonth month) {
        return database.selectFrom(ACCRUAL)
                .where(ACCRUAL.MONTH.eq(month.atDay(1)))
                .andNotExists(DSL.selectOne().from(ACCRUAL_RESULT).where(ACCRUAL_RESULT.ACCRUAL.eq(ACCRUAL.ID)))
                .orderBy(ACCRUAL.ID.desc())
                .fetch();
    }

    /** The newest of a month that has a result. */
    Optional<AccrualRecord> newest(YearMonth month) {
        return database.selectFrom(ACCRUAL)
                .where(ACCRUAL.MONTH.eq(month.atDay(1)))
                .andExists(DSL.selectOne().from(ACCRUAL_RESULT).where(ACCRUAL_RESULT.ACCRUAL.eq(ACCRUAL.ID)))
                .orderBy(ACCRUAL.ID.desc())
                .limit(1)
                .fetchOptional();
    }

    /** Lets go of all but the newest of a month. */
    void keepNewest(YearMonth month, int kept) {
        database.deleteFrom(ACCRUAL)
                .where(ACCRUAL.ID.in(DSL.select(ACCRUAL.ID)
                        .from(ACCRUAL)
                        .where(ACCRUAL.MONTH.eq(month.atDay(1)))
                        .orderBy(ACCRUAL.ID.desc())
                        .offset(kept)))
                .execute();
    }

    /** Keeps what came out; an earlier run of the same job may have done so already, or it may be gone. */
    void done(UUID id, byte[] content) {
        database.insertInto(ACCRUAL_RESULT, ACCRUAL_RESULT.ACCRUAL, ACCRUAL_RESULT.CONTENT)
                .select(DSL.select(ACCRUAL.ID, DSL.val(content)).from(ACCRUAL).where(ACCRUAL.ID.eq(id)))
                .onConflictDoNothing()
                .execute();
    }

    Optional<byte[]> result(UUID id) {
        return database.select(ACCRUAL_RESULT.CONTENT)
                .from(ACCRUAL_RESULT)
                .where(ACCRUAL_RESULT.ACCRUAL.eq(id))
                .fetchOptional(ACCRUAL_RESULT.CONTENT);
    }
}
