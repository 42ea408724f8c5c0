package dev.ggen.hub.settlement.internal;

import static dev.ggen.hub.tables.settlement.Tables.CLOSE;
import static dev.ggen.hub.tables.settlement.Tables.CLOSED_MONTH;
import static dev.ggen.hub.tables.settlement.Tables.CLOSE_AGREEMENT;
import static dev.ggen.hub.tables.settlement.Tables.CLOSE_REPORT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;

import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.JsonColumn;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.CloseState;
import dev.ggen.hub.tables.settlement.tables.records.CloseAgreementRecord;
import dev.ggen.hub.tables.settlement.tables.records.CloseRecord;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingJson;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.stereotype.Component;

/** Runs of closes in their tables; every call joins the running transaction. */
@Component
final class CloseTable {
    private static final List<String> OPEN =
            List.of(CloseState.PREPARING.word(), CloseState.PREPARED.word(), CloseState.APPROVING.word());

    private final DSLContext database;
    private final HubClock clock;

    CloseTable(DSLContext database, HubClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Begins a run.
     *
     * @throws IntegrityConstraintViolationException when another is open for the month
     */
    void insert(UUID id, YearMonth month, Viewer viewer, UUID job) {
        Integer last = database.select(max(CLOSE.RUN))
                .from(CLOSE)
                .where(CLOSE.MONTH.eq(month.atDay(1)))
                .fetchOne(0, Integer.class);
        database.insertInto(CLOSE)
                .set(CLOSE.ID, id)
                .set(CLOSE.MONTH, month.atDay(1))
                .set(CLOSE.RUN, last == null ? 1 : last + 1)
                .set(CLOSE.PREPARED_BY, viewer.user())
                .set(CLOSE.PREPARED_BY_NAME, viewer.name())
                .set(CLOSE.PREPARED_AT, clock.now())
                .set(CLOSE.PREPARE_JOB, job)
                .execute();
    }

    Optional<CloseRecord> find(UUID id) {
        return database.fetchOptional(CLOSE, CLOSE.ID.eq(id));
    }

    Optional<CloseRecord> open(YearMonth month) {
        return database.fetchOptional(CLOSE, CLOSE.MONTH.eq(month.atDay(1)).and(CLOSE.STATE.in(OPEN)));
    }

    /** All runs of a month, the newest first. */
    List<CloseRecord> runs(YearMonth month) {
        return database.selectFrom(CLOSE)
                .where(CLOSE.MONTH.eq(month.atDay(1)))
                .orderBy(CLOSE.RUN.desc())
                .fetch();
    }

    /** The open run of every month that has one. */
    List<CloseRecord> open() {
        return database.selectFrom(CLOSE)
                .where(CLOSE.STATE.in(OPEN))
                .orderBy(CLOSE.MONTH)
                .fetch();
    }

    /**
     * A locked month.
     *
     * @param preparedBy who prepared the run that locked it
     */
    record Locked(Instant at, String preparedBy) {}

    /** The months that are locked. */
    Map<YearMonth, Locked> closed() {
        return database.select(CLOSED_MONTH.MONTH, CLOSED_MONTH.CLOSED_AT, CLOSE.PREPARED_BY_NAME)
                .from(CLOSED_MONTH)
                .join(CLOSE)
                .on(CLOSE.ID.eq(CLOSED_MONTH.CLOSE))
                .fetchMap(row -> YearMonth.from(row.value1()), row -> new Locked(row.value2(), row.value3()));
    }

    /** How many statements all runs of each month issued that has some. */
    Map<YearMonth, Integer> issued() {
        return database.select(CLOSE.MONTH, sum(CLOSE.ISSUED))
                .from(CLOSE)
                .where(CLOSE.ISSUED.gt(0))
                .groupBy(CLOSE.MONTH)
                .fetchMap(
                        row -> YearMonth.from(row.value1()), row -> row.value2().intValueExact());
    }

    Proposal proposal(CloseRecord row) {
        boolean hasStatements = database.fetchExists(
                CLOSE_AGREEMENT, CLOSE_AGREEMENT.CLOSE.eq(row.getId()).and(CLOSE_AGREEMENT.IS_HELD.isFalse()));
        return new Proposal(
                row.getId(),
                YearMonth.from(row.getMonth()),
                CloseState.of(row.getState()),
                row.getPreparedBy(),
                row.getPreparedByName(),
                row.getPreparedAt(),
                Optional.ofNullable(row.getInputDigest()),
                hasStatements,
                Optional.ofNullable(row.getDecidedByName()));
    }

    List<CloseAgreementRecord> agreements(UUID close) {
        return database.selectFrom(CLOSE_AGREEMENT)
                .where(CLOSE_AGREEMENT.CLOSE.eq(close))
                .orderBy(CLOSE_AGREEMENT.AGREEMENT)
                .fetch();
    }

    void insert(UUID close, CloseAgreementRecord agreement) {
        agreement.setClose(close);
        database.executeInsert(agreement);
    }

    void read(UUID close, UUID report) {
        database.insertInto(CLOSE_REPORT)
                .set(CLOSE_REPORT.CLOSE, close)
                .set(CLOSE_REPORT.REPORT, report)
                .execute();
    }

    boolean prepared(UUID close, MonthInputs inputs, List<Finding> findings) {
        return 1
                == database.update(CLOSE)
                        .set(CLOSE.STATE, CloseState.PREPARED.word())
                        .set(CLOSE.INPUTS, JsonColumn.of(inputs.manifest()))
                        .set(CLOSE.INPUT_DIGEST, inputs.digest())
                        .set(CLOSE.FINDINGS, JsonColumn.of(FindingJson.array(findings)))
                        .where(is(close, CloseState.PREPARING))
                        .execute();
    }

    boolean approving(UUID close, Viewer viewer, UUID job) {
        return 1
                == database.update(CLOSE)
                        .set(CLOSE.STATE, CloseState.APPROVING.word())
                        .set(CLOSE.DECIDED_BY, viewer.user())
                        .set(CLOSE.DECIDED_BY_NAME, viewer.name())
                        .set(CLOSE.DECIDED_AT, clock.now())
                        .set(CLOSE.APPROVE_JOB, job)
                        .where(is(close, CloseState.PREPARED))
                        .execute();
    }

    boolean ended(UUID close, CloseState from, CloseState to, Viewer viewer, String reason) {
        return 1
                == database.update(CLOSE)
                        .set(CLOSE.STATE, to.word())
                        .set(CLOSE.DECIDED_BY, viewer.user())
                        .set(CLOSE.DECIDED_BY_NAME, viewer.name())
                        .set(CLOSE.DECIDED_AT, clock.now())
                        .set(CLOSE.REASON, reason)
                        .where(is(close, from))
                        .execute();
    }

    void failed(UUID close, CloseState from, List<Finding> findings) {
        database.update(CLOSE)
                .set(CLOSE.STATE, CloseState.FAILED.word())
                .set(CLOSE.FINDINGS, JsonColumn.of(FindingJson.array(findings)))
                .where(is(close, from))
                .execute();
    }

    /**
     * Locks the month and ends the run.
     *
     * @param issued how many statements it issues
     */
    boolean posted(UUID close, YearMonth month, int issued) {
        database.insertInto(CLOSED_MONTH)
                .set(CLOSED_MONTH.MONTH, month.atDay(1))
                .set(CLOSED_MONTH.CLOSE, close)
                .set(CLOSED_MONTH.CLOSED_AT, clock.now())
                .onConflictDoNothing()
                .execute();
        return 1
                == database.update(CLOSE)
                        .set(CLOSE.STATE, CloseState.POSTED.word())
                        .set(CLOSE.POSTED_AT, clock.now())
                        .set(CLOSE.ISSUED, issued)
                        .where(is(close, CloseState.APPROVING))
                        .execute();
    }

    private static Condition is(UUID close, CloseState state) {
        return CLOSE.ID.eq(close).and(CLOSE.STATE.eq(state.word()));
    }
}
