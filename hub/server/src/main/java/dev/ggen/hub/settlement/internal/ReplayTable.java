package dev.ggen.hub.settlement.internal;

import static dev.ggen.hub.tables.settlement.Tables.REPLAY;
import static dev.ggen.hub.tables.settlement.Tables.REPLAY_RESULT;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.JsonColumn;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.ReplayView;
import dev.ggen.hub.settlement.TryTerms;
import dev.ggen.hub.tables.settlement.tables.records.ReplayRecord;
import dev.ggen.receipt.Json;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Tried terms in their table; every call joins the running transaction. */
@Component
final class ReplayTable {
    private static final Field<Boolean> IS_DONE =
            DSL.field(DSL.exists(DSL.selectOne().from(REPLAY_RESULT).where(REPLAY_RESULT.REPLAY.eq(REPLAY.ID))));

    private final DSLContext database;
    private final HubClock clock;

    ReplayTable(DSLContext database, HubClock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(UUID id, Viewer viewer, TryTerms wanted, int version, UUID job) {
        database.insertInto(REPLAY)
                .set(REPLAY.ID, id)
                .set(REPLAY.FIRST_MONTH, wanted.from().atDay(1))
                .set(REPLAY.LAST_MONTH, wanted.to().atDay(1))
                .set(REPLAY.VERSION, version)
                .set(REPLAY.PROPOSAL, wanted.proposal().orElse(null))
                .set(
                        REPLAY.DRAFTS,
                        JsonColumn.of(Json.of(
                                wanted.drafts().stream().map(ReplayTable::json).toList())))
                .set(REPLAY.ASKED_BY, viewer.user())
                .set(REPLAY.ASKED_BY_NAME, viewer.name())
                .set(REPLAY.ASKED_AT, clock.now())
                .set(REPLAY.JOB, job)
                .execute();
    }

    private static Json json(SourceFile draft) {
        return Json.object()
                .put("name", draft.path())
                .put("turtle", new String(draft.bytes(), StandardCharsets.UTF_8))
                .build();
    }

    /** The newest first, before one; ids grow with time. */
    List<ReplayView> before(Optional<UUID> before, int rows) {
        return views(before.map(REPLAY.ID::lt).orElse(DSL.noCondition()), rows);
    }

    Optional<ReplayView> find(UUID id) {
        return views(REPLAY.ID.eq(id), 1).stream().findFirst();
    }

    private List<ReplayView> views(Condition condition, int rows) {
        return database.select(REPLAY, IS_DONE)
                .from(REPLAY)
                .where(condition)
                .orderBy(REPLAY.ID.desc())
                .limit(rows)
                .fetch(row -> view(row.value1(), row.value2()));
    }

    private static ReplayView view(ReplayRecord row, boolean isDone) {
        return new ReplayView(
                row.getId(),
                YearMonth.from(row.getFirstMonth()),
                YearMonth.from(row.getLastMonth()),
                row.getVersion(),
                Optional.ofNullable(row.getProposal()),
                drafts(row).stream()
                        .map(draft -> draft.path().replaceFirst("[.]ttl$", ""))
                        .toList(),
                row.getAskedByName(),
                row.getAskedAt(),
                row.getJob(),
                isDone);
    }

    /** The agreements that are tried. */
    List<SourceFile> drafts(UUID id) {
        return drafts(database.fetchSingle(REPLAY, REPLAY.ID.eq(id)));
    }

    private static List<SourceFile> drafts(ReplayRecord row) {
        return JsonFields.items(JsonColumn.read(row.getDrafts())).stream()
                .map(draft ->
                        new SourceFile(draft.text("name"), draft.text("turtle").getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** Lets go of all but the newest. */
    void keepNewest(int kept) {
        database.deleteFrom(REPLAY)
                .where(REPLAY.ID.in(DSL.select(REPLAY.ID)
                        .from(REPLAY)
                        .orderBy(REPLAY.ID.desc())
                        .offset(kept)))
                .execute();
    }

    /** Keeps what came out; an earlier run of the same job may have done so already, or the replay may be gone. */
    void done(UUID id, byte[] content) {
        database.insertInto(REPLAY_RESULT, REPLAY_RESULT.REPLAY, REPLAY_RESULT.CONTENT)
                .select(DSL.select(REPLAY.ID, DSL.val(content)).from(REPLAY).where(REPLAY.ID.eq(id)))
                .onConflictDoNothing()
                .execute();
    }

    Optional<byte[]> result(UUID id) {
        return database.select(REPLAY_RESULT.CONTENT)
                .from(REPLAY_RESULT)
                .where(REPLAY_RESULT.REPLAY.eq(id))
                .fetchOptional(REPLAY_RESULT.CONTENT);
    }
}
