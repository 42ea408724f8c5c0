package dev.ggen.hub.settlement.internal;

import static dev.ggen.hub.tables.settlement.Tables.CLOSE_REPORT;
import static dev.ggen.hub.tables.settlement.Tables.REPORT;
import static dev.ggen.hub.tables.settlement.Tables.REPORT_CONTENT;
import static dev.ggen.hub.tables.settlement.Tables.REPORT_MONTH;

import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.JsonColumn;
import dev.ggen.hub.platform.KeyOrder;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.ReportFilter;
import dev.ggen.hub.settlement.ReportMonth;
import dev.ggen.hub.settlement.ReportOrder;
import dev.ggen.hub.settlement.ReportState;
import dev.ggen.hub.settlement.ReportView;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingJson;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Deliveries in their table; every call joins the running transaction. */
@Component
final class ReportTable {
    private final DSLContext database;
    private final HubClock clock;

    ReportTable(DSLContext database, HubClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An accepted report whose rows count, as settlements need it. */
    record Counted(UUID id, String name, String sha256, String source, boolean leansOnOthers) {}

    void insert(UUID id, Viewer viewer, String fileName, String sha256, UUID job) {
        database.insertInto(REPORT)
                .set(REPORT.ID, id)
                .set(REPORT.SHA256, sha256)
                .set(REPORT.FILE_NAME, fileName)
                .set(REPORT.DELIVERED_BY, viewer.user())
                .set(REPORT.DELIVERED_BY_NAME, viewer.name())
                .set(REPORT.DELIVERED_AT, clock.now())
                .set(REPORT.JOB, job)
                .execute();
    }

    Optional<ReportView> find(UUID id) {
        return select(REPORT.ID.eq(id), 1).stream().map(this::withMonths).findFirst();
    }

    List<ReportView> page(ReportFilter filter, KeyOrder<ReportView> order, Optional<String> cursor, int rows) {
        Condition wanted = filter.state()
                .map(state -> REPORT.STATE.eq(state.word()))
                .orElse(DSL.noCondition())
                .and(filter.source().map(REPORT.SOURCE::eq).orElse(DSL.noCondition()))
                .and(filter.month().map(ReportTable::holds).orElse(DSL.noCondition()))
                .and(order.after(cursor));
        return select(wanted, order, rows);
    }

    private static Condition holds(YearMonth month) {
        return DSL.exists(DSL.selectOne()
                .from(REPORT_MONTH)
                .where(REPORT_MONTH.REPORT.eq(REPORT.ID))
                .and(REPORT_MONTH.MONTH.eq(month.atDay(1))));
    }

    /** The delivery whose rows of these bytes count. */
    Optional<ReportView> countedWith(String sha256) {
        return select(REPORT.SHA256.eq(sha256).and(isCounted()), 1).stream().findFirst();
    }

    /** All reports of a source whose rows count, by name. */
    List<Counted> countedOf(String source) {
        return counted(REPORT.SOURCE.eq(source));
    }

    /**
     * The reports that a month is settled from: those of its sources with rows of it, and where one of them leans on others, all of its
     * source; by name.
     */
    List<Counted> countedIn(YearMonth month, Collection<String> sources) {
        Condition isAsked = REPORT.SOURCE.eq(DSL.any(sources.toArray(String[]::new)));
        List<Counted> holding = counted(isAsked.and(holds(month)));
        List<String> leaning = holding.stream()
                .filter(Counted::leansOnOthers)
                .map(Counted::source)
                .distinct()
                .toList();
        return leaning.isEmpty() ? holding : counted(REPORT.SOURCE.in(leaning).or(isAsked.and(holds(month))));
    }

    /** What the reports of some sources hold of a month, as far as their rows count. */
    List<ReportMonth> monthsOf(YearMonth month, Collection<String> sources) {
        return database.select(REPORT_MONTH.asterisk())
                .from(REPORT_MONTH)
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_MONTH.REPORT))
                .where(REPORT_MONTH.MONTH.eq(month.atDay(1)))
                .and(REPORT.SOURCE.eq(DSL.any(sources.toArray(String[]::new))))
                .and(isCounted())
                .orderBy(REPORT.NAME)
                .fetchInto(REPORT_MONTH)
                .map(ReportMonths::read);
    }

    /** The reports that a run of a close read, by name. */
    List<Counted> readBy(UUID close) {
        return counted(
                REPORT.ID.in(DSL.select(CLOSE_REPORT.REPORT).from(CLOSE_REPORT).where(CLOSE_REPORT.CLOSE.eq(close))));
    }

    private List<Counted> counted(Condition condition) {
        return database.select(REPORT.ID, REPORT.NAME, REPORT.SHA256, REPORT.SOURCE, REPORT.LEANS_ON_OTHERS)
                .from(REPORT)
                .where(isCounted().and(condition))
                .orderBy(REPORT.NAME)
                .fetch(row -> new Counted(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private static Condition isCounted() {
        return REPORT.STATE.eq(ReportState.ACCEPTED.word()).and(REPORT.REPEATS.isNull());
    }

    /** How many reports of each source hold rows of a month, and how many rows of it count. */
    Map<String, MonthOfSource> ofMonth(YearMonth month) {
        return database.select(REPORT.SOURCE, DSL.count(), DSL.sum(REPORT_MONTH.COUNTED_ROWS))
                .from(REPORT_MONTH)
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_MONTH.REPORT))
                .where(REPORT_MONTH.MONTH.eq(month.atDay(1)))
                .and(isCounted())
                .groupBy(REPORT.SOURCE)
                .fetchMap(
                        Record3::value1,
                        row -> new MonthOfSource(row.value2(), row.value3().longValue()));
    }

    /** How many reports hold rows of each month that has some. */
    Map<YearMonth, Integer> counts() {
        return database.select(REPORT_MONTH.MONTH, DSL.count())
                .from(REPORT_MONTH)
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_MONTH.REPORT))
                .where(isCounted())
                .groupBy(REPORT_MONTH.MONTH)
                .fetchMap(row -> YearMonth.from(row.value1()), Record2::value2);
    }

    /** What a source reported of a month. */
    record MonthOfSource(int reports, long rows) {}

    /** Reports whose new rows came after their month was closed. */
    List<ReportView> late(YearMonth month, int most) {
        return select(
                isCounted()
                        .and(DSL.exists(DSL.selectOne()
                                .from(REPORT_MONTH)
                                .where(REPORT_MONTH.REPORT.eq(REPORT.ID))
                                .and(REPORT_MONTH.MONTH.eq(month.atDay(1)))
                                .and(REPORT_MONTH.IS_LATE))),
                most);
    }

    /** A report of a source with rows of a month that was closed before it came. */
    record Late(String source, YearMonth month, String sha256, LocalDate firstDay, LocalDate lastDay) {
        /** Is it about some of these days? */
        boolean meets(Validity days) {
            return !days.from().isAfter(lastDay) && days.until().isAfter(firstDay);
        }
    }

    /** All of some sources that came late for months before one, by month. */
    List<Late> lateBefore(YearMonth month, Collection<String> sources) {
        return database.select(
                        REPORT.SOURCE, REPORT_MONTH.MONTH, REPORT.SHA256, REPORT_MONTH.FIRST_DAY, REPORT_MONTH.LAST_DAY)
                .from(REPORT_MONTH)
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_MONTH.REPORT))
                .where(REPORT_MONTH.IS_LATE)
                .and(REPORT_MONTH.MONTH.lt(month.atDay(1)))
                .and(REPORT.SOURCE.eq(DSL.any(sources.toArray(String[]::new))))
                .and(isCounted())
                .orderBy(REPORT_MONTH.MONTH, REPORT.NAME)
                .fetch(row ->
                        new Late(row.value1(), YearMonth.from(row.value2()), row.value3(), row.value4(), row.value5()));
    }

    /** The sources of which something came late for a month before one. */
    List<String> lateSources(YearMonth month) {
        return database.selectDistinct(REPORT.SOURCE)
                .from(REPORT_MONTH)
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_MONTH.REPORT))
                .where(REPORT_MONTH.IS_LATE)
                .and(REPORT_MONTH.MONTH.lt(month.atDay(1)))
                .and(isCounted())
                .orderBy(REPORT.SOURCE)
                .fetch(REPORT.SOURCE);
    }

    boolean isNameTaken(String name) {
        return database.fetchExists(REPORT, REPORT.NAME.eq(name).and(isCounted()));
    }

    /** How a report was read. */
    void refuse(UUID id, Optional<String> format, Optional<String> source, long refusedRows, List<Finding> findings) {
        database.update(REPORT)
                .set(REPORT.STATE, ReportState.REFUSED.word())
                .set(REPORT.FORMAT, format.orElse(null))
                .set(REPORT.SOURCE, source.orElse(null))
                .set(REPORT.REFUSED_ROWS, refusedRows)
                .set(REPORT.FINDINGS, JsonColumn.of(FindingJson.array(findings)))
                .set(REPORT.READ_AT, clock.now())
                .where(REPORT.ID.eq(id))
                .execute();
    }

    void withdraw(UUID id, Viewer viewer, String reason) {
        database.update(REPORT)
                .set(REPORT.STATE, ReportState.WITHDRAWN.word())
                .set(REPORT.WITHDRAWN_BY_NAME, viewer.name())
                .set(REPORT.WITHDRAWN_BECAUSE, reason)
                .where(REPORT.ID.eq(id))
                .execute();
    }

    void acceptRepeat(UUID id, ReportView first, Finding finding) {
        long rows =
                first.rows().accepted() + first.rows().repeated() + first.rows().excluded();
        database.update(REPORT)
                .set(REPORT.STATE, ReportState.ACCEPTED.word())
                .set(REPORT.NAME, first.name().orElseThrow())
                .set(REPORT.FORMAT, first.format().orElseThrow())
                .set(REPORT.SOURCE, first.source().orElseThrow())
                .set(REPORT.REPEATED_ROWS, rows)
                .set(REPORT.REPEATS, first.id())
                .set(REPORT.FINDINGS, JsonColumn.of(FindingJson.array(List.of(finding))))
                .set(REPORT.READ_AT, clock.now())
                .where(REPORT.ID.eq(id))
                .execute();
    }

    void accept(UUID id, AcceptedReport accepted) {
        database.update(REPORT)
                .set(REPORT.STATE, ReportState.ACCEPTED.word())
                .set(REPORT.NAME, accepted.name())
                .set(REPORT.FORMAT, accepted.format())
                .set(REPORT.ACCOUNT, accepted.account())
                .set(REPORT.SOURCE, accepted.source())
                .set(REPORT.LEANS_ON_OTHERS, accepted.leansOnOthers())
                .set(REPORT.NEW_ROWS, accepted.sum(ReportMonth::counted))
                .set(REPORT.REPEATED_ROWS, accepted.sum(ReportMonth::repeated))
                .set(REPORT.EXCLUDED_ROWS, accepted.excluded())
                .set(REPORT.FINDINGS, JsonColumn.of(FindingJson.array(accepted.findings())))
                .set(REPORT.READ_AT, clock.now())
                .where(REPORT.ID.eq(id))
                .execute();
        accepted.months().forEach(month -> insert(id, month));
    }

    private void insert(UUID id, ReportMonth month) {
        database.insertInto(REPORT_MONTH)
                .set(REPORT_MONTH.REPORT, id)
                .set(REPORT_MONTH.MONTH, month.month().atDay(1))
                .set(REPORT_MONTH.ROWS, month.rows())
                .set(REPORT_MONTH.COUNTED_ROWS, month.counted())
                .set(REPORT_MONTH.REPEATED_ROWS, month.repeated())
                .set(REPORT_MONTH.EXCLUDED, JsonColumn.of(ReportMonths.excluded(month)))
                .set(REPORT_MONTH.SUMS, JsonColumn.of(ReportMonths.sums(month)))
                .set(REPORT_MONTH.FIRST_DAY, month.firstDay())
                .set(REPORT_MONTH.LAST_DAY, month.lastDay())
                .set(REPORT_MONTH.IS_LATE, month.isLate())
                .execute();
    }

    private List<ReportView> select(Condition condition, int rows) {
        return select(condition, ReportOrders.of(ReportOrder.NEWEST), rows);
    }

    private List<ReportView> select(Condition condition, KeyOrder<ReportView> order, int rows) {
        return database.select(REPORT.asterisk(), REPORT_CONTENT.BYTES)
                .from(REPORT)
                .join(REPORT_CONTENT)
                .on(REPORT_CONTENT.SHA256.eq(REPORT.SHA256))
                .where(condition)
                .orderBy(order.fields())
                .limit(rows)
                .fetch(ReportTable::view);
    }

    private static ReportView view(Record row) {
        return new ReportView(
                row.get(REPORT.ID),
                row.get(REPORT.FILE_NAME),
                Optional.ofNullable(row.get(REPORT.NAME)),
                row.get(REPORT.SHA256),
                row.get(REPORT_CONTENT.BYTES),
                row.get(REPORT.DELIVERED_BY_NAME),
                row.get(REPORT.DELIVERED_AT),
                row.get(REPORT.JOB),
                ReportState.of(row.get(REPORT.STATE)).orElseThrow(),
                Optional.ofNullable(row.get(REPORT.FORMAT)),
                Optional.ofNullable(row.get(REPORT.SOURCE)),
                new ReportView.Rows(
                        row.get(REPORT.NEW_ROWS),
                        row.get(REPORT.REPEATED_ROWS),
                        row.get(REPORT.EXCLUDED_ROWS),
                        row.get(REPORT.REFUSED_ROWS)),
                Optional.ofNullable(row.get(REPORT.REPEATS)),
                FindingJson.read(JsonColumn.read(row.get(REPORT.FINDINGS)), "the report"),
                List.of());
    }

    private ReportView withMonths(ReportView view) {
        UUID counted = view.repeats().orElse(view.id());
        UnaryOperator<ReportMonth> shown =
                view.repeats().isPresent() ? ReportMonth::repeatedWhole : UnaryOperator.identity();
        List<ReportMonth> months = database.selectFrom(REPORT_MONTH)
                .where(REPORT_MONTH.REPORT.eq(counted))
                .orderBy(REPORT_MONTH.MONTH)
                .fetch(row -> shown.apply(ReportMonths.read(row)));
        return view.with(months);
    }
}
