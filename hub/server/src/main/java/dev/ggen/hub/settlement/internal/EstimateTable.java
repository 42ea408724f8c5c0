package dev.ggen.hub.settlement.internal;

import static dev.ggen.hub.tables.settlement.Tables.ACCRUAL;
import static dev.ggen.hub.tables.settlement.Tables.ACCRUAL_AGREEMENT;
import static dev.ggen.hub.tables.settlement.Tables.ACCRUAL_RESULT;
import static dev.ggen.hub.tables.settlement.Tables.STATEMENT;

import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.tables.settlement.tables.records.AccrualAgreementRecord;
import dev.ggen.hub.tables.settlement.tables.records.AccrualRecord;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Estimates of open months in their table; every call joins the running transaction. */
@Component
final class EstimateTable {
    /** How many parts are shown at most. */
    private static final int MOST_PARTS = 200;

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

    /**
     * Keeps an agreement's part of it; an earlier run of the same job may have done so already, or what was asked may be gone.
     *
     * @param content as in the whole
     */
    void part(AccrualRecord asked, String agreement, String partner, byte[] content) {
        database.insertInto(
                        ACCRUAL_AGREEMENT,
                        ACCRUAL_AGREEMENT.ACCRUAL,
                        ACCRUAL_AGREEMENT.AGREEMENT,
                        ACCRUAL_AGREEMENT.PARTNER,
                        ACCRUAL_AGREEMENT.MONTH,
                        ACCRUAL_AGREEMENT.ON_DAY,
                        ACCRUAL_AGREEMENT.ESTIMATED_AT,
                        ACCRUAL_AGREEMENT.CONTENT)
                .select(DSL.select(
                                ACCRUAL.ID,
                                DSL.val(agreement),
                                DSL.val(partner),
                                ACCRUAL.MONTH,
                                ACCRUAL.ON_DAY,
                                DSL.val(clock.now()),
                                DSL.val(content))
                        .from(ACCRUAL)
                        .where(ACCRUAL.ID.eq(asked.getId())))
                .onConflictDoNothing()
                .execute();
    }

    List<AccrualAgreementRecord> ofAgreement(String agreement) {
        return parts(ACCRUAL_AGREEMENT.AGREEMENT.eq(agreement));
    }

    List<AccrualAgreementRecord> ofPartner(String partner) {
        return parts(ACCRUAL_AGREEMENT.PARTNER.eq(partner));
    }

    /** The newest of each agreement and month of which there is no statement, by agreement, the latest month first. */
    private List<AccrualAgreementRecord> parts(Condition wanted) {
        return database.select(ACCRUAL_AGREEMENT.fields())
                .distinctOn(ACCRUAL_AGREEMENT.AGREEMENT, ACCRUAL_AGREEMENT.MONTH)
                .from(ACCRUAL_AGREEMENT)
                .where(wanted)
                .andNotExists(DSL.selectOne()
                        .from(STATEMENT)
                        .where(STATEMENT.AGREEMENT.eq(ACCRUAL_AGREEMENT.AGREEMENT))
                        .and(STATEMENT.MONTH.eq(ACCRUAL_AGREEMENT.MONTH)))
                .orderBy(ACCRUAL_AGREEMENT.AGREEMENT, ACCRUAL_AGREEMENT.MONTH.desc(), ACCRUAL_AGREEMENT.ACCRUAL.desc())
                .limit(MOST_PARTS)
                .fetchInto(ACCRUAL_AGREEMENT);
    }

    Optional<byte[]> result(UUID id) {
        return database.select(ACCRUAL_RESULT.CONTENT)
                .from(ACCRUAL_RESULT)
                .where(ACCRUAL_RESULT.ACCRUAL.eq(id))
                .fetchOptional(ACCRUAL_RESULT.CONTENT);
    }
}
