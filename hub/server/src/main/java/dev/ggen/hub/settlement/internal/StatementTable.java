package dev.ggen.hub.settlement.internal;

import static dev.ggen.hub.tables.settlement.Tables.STATEMENT;

import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.KeyOrder;
import dev.ggen.hub.settlement.StatementFilter;
import dev.ggen.hub.settlement.StatementView;
import dev.ggen.hub.tables.settlement.tables.records.StatementRecord;
import dev.ggen.partner.money.Amount;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Issued statements in their table; every call joins the running transaction and sees what its viewer may see. */
@Component
final class StatementTable {
    private final DSLContext database;
    private final HubClock clock;

    StatementTable(DSLContext database, HubClock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean exists(String agreement, YearMonth month) {
        return database.fetchExists(STATEMENT, is(agreement, month));
    }

    Optional<StatementView> find(String agreement, YearMonth month) {
        return database.fetchOptional(STATEMENT, is(agreement, month)).map(StatementTable::view);
    }

    /** The agreement's last statement before a month. */
    Optional<StatementView> before(String agreement, YearMonth month) {
        return database.selectFrom(STATEMENT)
                .where(STATEMENT.AGREEMENT.eq(agreement))
                .and(STATEMENT.MONTH.lt(month.atDay(1)))
                .orderBy(STATEMENT.MONTH.desc())
                .limit(1)
                .fetchOptional(StatementTable::view);
    }

    /**
     * A part of the list.
     *
     * @param own whose alone the viewer may see; row policies see to it anyway, this lets the database use an index for it
     */
    List<StatementView> page(
            Optional<String> own,
            StatementFilter filter,
            KeyOrder<StatementView> order,
            Optional<String> cursor,
            int rows) {
        Condition wanted = filter.month()
                .map(month -> STATEMENT.MONTH.eq(month.atDay(1)))
                .orElse(DSL.noCondition())
                .and(filter.agreement().map(STATEMENT.AGREEMENT::eq).orElse(DSL.noCondition()))
                .and(filter.partner().map(STATEMENT.PARTNER::eq).orElse(DSL.noCondition()))
                .and(order.after(cursor));
        return database.selectFrom(STATEMENT)
                .where(own.map(STATEMENT.PARTNER::eq).orElse(DSL.noCondition()))
                .and(wanted)
                .orderBy(order.fields())
                .limit(rows)
                .fetch(StatementTable::view);
    }

    /** The months of which an agreement has a statement. */
    Set<YearMonth> months(String agreement) {
        return database.select(STATEMENT.MONTH)
                .from(STATEMENT)
                .where(STATEMENT.AGREEMENT.eq(agreement))
                .fetchSet(row -> YearMonth.from(row.value1()));
    }

    /** The agreements that have a statement of a month. */
    Set<String> agreements(YearMonth month) {
        return database.select(STATEMENT.AGREEMENT)
                .from(STATEMENT)
                .where(STATEMENT.MONTH.eq(month.atDay(1)))
                .fetchSet(STATEMENT.AGREEMENT);
    }

    /** How many statements were issued to a partner of each month that has some, of agreements that hold in it. */
    Map<YearMonth, Integer> issuedTo(String partner) {
        return database.select(STATEMENT.MONTH, DSL.count())
                .from(STATEMENT)
                .where(STATEMENT.PARTNER.eq(partner))
                .and(STATEMENT.IS_AFTER_TERM.isFalse())
                .groupBy(STATEMENT.MONTH)
                .fetchMap(row -> YearMonth.from(row.value1()), Record2::value2);
    }

    /** @param isAfterTerm whether its agreement was over before its month */
    void insert(UUID close, StatementView statement, boolean isAfterTerm) {
        database.insertInto(STATEMENT)
                .set(STATEMENT.AGREEMENT, statement.agreement())
                .set(STATEMENT.MONTH, statement.month().atDay(1))
                .set(STATEMENT.CLOSE, close)
                .set(STATEMENT.PARTNER, statement.partner())
                .set(STATEMENT.PARTNER_NAME, statement.partnerName())
                .set(STATEMENT.CURRENCY, statement.owedToVendor().currency().getCode())
                .set(STATEMENT.LINES, statement.lines())
                .set(STATEMENT.OWED_MINOR, minor(statement.owedToVendor()))
                .set(STATEMENT.PAID_MINOR, minor(statement.paidToVendor()))
                .set(STATEMENT.DUE_ON, statement.dueOn())
                .set(STATEMENT.FINDINGS, statement.findings())
                .set(STATEMENT.ISSUED_AT, statement.issuedAt())
                .set(STATEMENT.POSTED_AT, clock.now())
                .set(STATEMENT.STATEMENT_DIGEST, statement.statementDigest())
                .set(STATEMENT.BUNDLE_DIGEST, statement.bundleDigest())
                .set(STATEMENT.IS_AFTER_TERM, isAfterTerm)
                .execute();
    }

    private static long minor(Amount amount) {
        return amount.minor().longValueExact();
    }

    private static Condition is(String agreement, YearMonth month) {
        return STATEMENT.AGREEMENT.eq(agreement).and(STATEMENT.MONTH.eq(month.atDay(1)));
    }

    private static StatementView view(StatementRecord row) {
        CurrencyUnit currency = CurrencyUnit.of(row.getCurrency());
        return new StatementView(
                row.getAgreement(),
                YearMonth.from(row.getMonth()),
                row.getPartner(),
                row.getPartnerName(),
                row.getLines(),
                Amount.ofMinor(row.getOwedMinor(), currency),
                Amount.ofMinor(row.getPaidMinor(), currency),
                row.getDueOn(),
                row.getFindings(),
                row.getIssuedAt(),
                row.getPostedAt(),
                row.getStatementDigest(),
                row.getBundleDigest());
    }
}
