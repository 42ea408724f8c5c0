package dev.ggen.hub.platform.internal;

import static dev.ggen.hub.tables.platform.Tables.JOB;

import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.JobView;
import dev.ggen.hub.platform.JsonColumn;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Scope;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.tables.platform.tables.records.JobRecord;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingJson;
import dev.ggen.receipt.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Jobs in their table. */
@Component
final class JobTable {
    private static final Viewer WORKER = Viewer.system("job worker");
    private static final String QUEUED = "queued";
    private static final String RUNNING = "running";
    private static final String DONE = "done";
    private static final String FAILED = "failed";

    private final DSLContext database;
    private final Transactions transactions;
    private final HubClock clock;

    JobTable(DSLContext database, Transactions transactions, HubClock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A job to be worked on. */
    record Taken(UUID id, String kind, Viewer viewer, Json input, int attempts) {}

    /** Where a job's lock is. */
    record Waiting(UUID id, int lockKey) {}

    void insert(UUID id, Viewer viewer, String kind, Json input) {
        database.insertInto(JOB)
                .set(JOB.ID, id)
                .set(JOB.KIND, kind)
                .set(JOB.ACTOR, viewer.user())
                .set(JOB.ACTOR_NAME, viewer.name())
                .set(JOB.PARTNER, viewer.partner().orElse(null))
                .set(JOB.IS_SYSTEM, viewer.scope() instanceof Scope.OfSystem)
                .set(
                        JOB.PERMISSIONS,
                        viewer.permissions().stream()
                                .map(Permission::word)
                                .sorted()
                                .toArray(String[]::new))
                .set(JOB.INPUT, JsonColumn.of(input))
                .set(JOB.STATE, QUEUED)
                .set(JOB.RECORDED_AT, clock.now())
                .execute();
    }

    Optional<JobView> view(Viewer viewer, UUID id) {
        return transactions.read(
                viewer, () -> database.fetchOptional(JOB, JOB.ID.eq(id)).map(JobTable::view));
    }

    /** Unfinished jobs, the oldest first. */
    List<Waiting> unfinished(int most) {
        return transactions.read(
                WORKER,
                () -> database.select(JOB.ID, JOB.LOCK_KEY)
                        .from(JOB)
                        .where(JOB.STATE.in(QUEUED, RUNNING))
                        .orderBy(JOB.LOCK_KEY)
                        .limit(most)
                        .fetch(row -> new Waiting(row.value1(), row.value2())));
    }

    /**
     * Marks a job as running, once its lock is held; empty when it was finished meanwhile.
     *
     * @param counted how many attempts this is: none, when it goes on with one that lost the database
     */
    Optional<Taken> take(UUID id, int counted) {
        return transactions.write(
                WORKER,
                () -> database.update(JOB)
                        .set(JOB.STATE, RUNNING)
                        .set(JOB.ATTEMPTS, JOB.ATTEMPTS.plus(counted))
                        .where(JOB.ID.eq(id).and(JOB.STATE.in(QUEUED, RUNNING)))
                        .returning()
                        .fetchOptional()
                        .map(JobTable::taken));
    }

    void progress(UUID id, String step, long done, long total) {
        transactions.write(
                WORKER,
                () -> database.update(JOB)
                        .set(JOB.STEP, step)
                        .set(JOB.DONE, done)
                        .set(JOB.TOTAL, total)
                        .where(JOB.ID.eq(id).and(JOB.STATE.eq(RUNNING)))
                        .execute());
    }

    void done(UUID id, Json answer) {
        end(id, DONE, List.of(), Optional.of(answer));
    }

    void failed(UUID id, List<Finding> findings) {
        end(id, FAILED, findings, Optional.empty());
    }

    private void end(UUID id, String state, List<Finding> findings, Optional<Json> answer) {
        transactions.write(
                WORKER,
                () -> database.update(JOB)
                        .set(JOB.STATE, state)
                        .set(JOB.FINDINGS, JsonColumn.of(FindingJson.array(findings)))
                        .set(JOB.ANSWER, answer.map(JsonColumn::of).orElse(null))
                        .set(JOB.ENDED_AT, clock.now())
                        .where(JOB.ID.eq(id).and(JOB.STATE.eq(RUNNING)))
                        .execute());
    }

    private static Taken taken(JobRecord row) {
        return new Taken(row.getId(), row.getKind(), viewer(row), JsonColumn.read(row.getInput()), row.getAttempts());
    }

    private static Viewer viewer(JobRecord row) {
        Scope scope = row.getIsSystem()
                ? new Scope.OfSystem()
                : row.getPartner() == null ? new Scope.Vendor() : new Scope.OfPartner(row.getPartner());
        return new Viewer(
                row.getActor(),
                row.getActorName(),
                scope,
                Arrays.stream(row.getPermissions())
                        .flatMap(word -> Permission.of(word).stream())
                        .collect(Collectors.toSet()));
    }

    private static JobView view(JobRecord row) {
        return new JobView(
                row.getId(),
                row.getKind(),
                JobView.State.valueOf(row.getState().toUpperCase(Locale.ROOT)),
                row.getStep(),
                row.getDone(),
                row.getTotal(),
                FindingJson.read(JsonColumn.read(row.getFindings()), "the job"),
                Optional.ofNullable(row.getAnswer()).map(JsonColumn::read));
    }
}
