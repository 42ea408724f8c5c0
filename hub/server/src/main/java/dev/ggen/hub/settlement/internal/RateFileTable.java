package dev.ggen.hub.settlement.internal;

import static dev.ggen.hub.tables.settlement.Tables.CLOSE;
import static dev.ggen.hub.tables.settlement.Tables.RATE_FILE;
import static dev.ggen.hub.tables.settlement.Tables.RATE_WITHDRAWAL;

import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.KeyOrder;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.CloseState;
import dev.ggen.hub.settlement.RateFileView;
import dev.ggen.hub.settlement.RateFileView.Withdrawal;
import dev.ggen.settlement.rates.RateFile;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Files of published rates in their tables; every call joins the running transaction. */
@Component
final class RateFileTable {
    /** That a file wasn't taken back. */
    static final Condition COUNTS =
            DSL.notExists(DSL.selectOne().from(RATE_WITHDRAWAL).where(RATE_WITHDRAWAL.FILE.eq(RATE_FILE.ID)));

    private static final KeyOrder<RateFileView> NEWEST = KeyOrder.<RateFileView, UUID>by(
                    RATE_FILE.ID, RateFileView::id, UUID::fromString)
            .turned();

    private final DSLContext database;
    private final HubClock clock;

    RateFileTable(DSLContext database, HubClock clock) {
        this.database = database;
        this.clock = clock;
    }

    static String key(RateFileView file) {
        return NEWEST.key(file);
    }

    Optional<RateFileView> find(UUID id) {
        return files(RATE_FILE.ID.eq(id), 1).stream().findFirst();
    }

    /** The last file with these bytes, whether it counts or not. */
    Optional<RateFileView> ofContent(String sha256) {
        return files(RATE_FILE.SHA256.eq(sha256), 1).stream().findFirst();
    }

    boolean counts(String sha256) {
        return database.fetchExists(RATE_FILE, RATE_FILE.SHA256.eq(sha256).and(COUNTS));
    }

    List<RateFileView> page(Optional<String> cursor, int rows) {
        return files(NEWEST.after(cursor), rows);
    }

    /** Files that count, were delivered after one, and have days among its own: the first delivered first. */
    List<RateFileView> after(RateFileView file) {
        return files(
                        COUNTS.and(RATE_FILE.ID.gt(file.id()))
                                .and(RATE_FILE.FIRST_DAY.le(file.lastDay()))
                                .and(RATE_FILE.LAST_DAY.ge(file.firstDay())),
                        Integer.MAX_VALUE)
                .reversed();
    }

    private List<RateFileView> files(Condition condition, int rows) {
        return database.select(RATE_FILE.asterisk(), RATE_WITHDRAWAL.asterisk())
                .from(RATE_FILE)
                .leftJoin(RATE_WITHDRAWAL)
                .on(RATE_WITHDRAWAL.FILE.eq(RATE_FILE.ID))
                .where(condition)
                .orderBy(NEWEST.fields())
                .limit(rows)
                .fetch(row -> new RateFileView(
                        row.get(RATE_FILE.ID),
                        row.get(RATE_FILE.FILE_NAME),
                        row.get(RATE_FILE.NAME),
                        row.get(RATE_FILE.SHA256),
                        row.get(RATE_FILE.DELIVERED_BY_NAME),
                        row.get(RATE_FILE.RECORDED_AT),
                        row.get(RATE_FILE.FIRST_DAY),
                        row.get(RATE_FILE.LAST_DAY),
                        row.get(RATE_FILE.RATES),
                        row.get(RATE_FILE.NEW_RATES),
                        Optional.ofNullable(row.get(RATE_WITHDRAWAL.WITHDRAWN_AT))
                                .map(at -> new Withdrawal(
                                        row.get(RATE_WITHDRAWAL.WITHDRAWN_BY_NAME),
                                        at,
                                        row.get(RATE_WITHDRAWAL.REASON)))));
    }

    boolean isNameTaken(String name) {
        return database.fetchExists(RATE_FILE, RATE_FILE.NAME.eq(name));
    }

    void insert(UUID id, Viewer viewer, RateFile file, int added) {
        database.insertInto(RATE_FILE)
                .set(RATE_FILE.ID, id)
                .set(RATE_FILE.SHA256, file.digest().hex())
                .set(RATE_FILE.NAME, file.name())
                .set(RATE_FILE.FILE_NAME, file.shown())
                .set(RATE_FILE.DELIVERED_BY, viewer.user())
                .set(RATE_FILE.DELIVERED_BY_NAME, viewer.name())
                .set(RATE_FILE.RECORDED_AT, clock.now())
                .set(RATE_FILE.FIRST_DAY, file.lines().firstKey())
                .set(RATE_FILE.LAST_DAY, file.lines().lastKey())
                .set(RATE_FILE.RATES, file.rates().size())
                .set(RATE_FILE.NEW_RATES, added)
                .execute();
    }

    void withdraw(UUID id, Viewer viewer, String reason) {
        database.insertInto(RATE_WITHDRAWAL)
                .set(RATE_WITHDRAWAL.FILE, id)
                .set(RATE_WITHDRAWAL.WITHDRAWN_BY, viewer.user())
                .set(RATE_WITHDRAWAL.WITHDRAWN_BY_NAME, viewer.name())
                .set(RATE_WITHDRAWAL.WITHDRAWN_AT, clock.now())
                .set(RATE_WITHDRAWAL.REASON, reason)
                .execute();
    }

    /** The months of which a close was posted that was given a file, rising. */
    List<YearMonth> settledBy(String name) {
        return database.selectDistinct(CLOSE.MONTH)
                .from(CLOSE)
                .where(CLOSE.STATE.eq(CloseState.POSTED.word()))
                .and(DSL.condition("jsonb_exists({0}, {1})", CLOSE.INPUTS, DSL.val(MonthFolder.RATES + "/" + name)))
                .orderBy(CLOSE.MONTH)
                .fetch(row -> YearMonth.from(row.value1()));
    }
}
