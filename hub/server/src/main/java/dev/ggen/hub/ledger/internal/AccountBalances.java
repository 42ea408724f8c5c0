package dev.ggen.hub.ledger.internal;

import static dev.ggen.hub.tables.ledger.Tables.ACCOUNT;
import static dev.ggen.hub.tables.ledger.Tables.BALANCE;
import static dev.ggen.hub.tables.ledger.Tables.ENTRY;

import dev.ggen.hub.ledger.AccountBalance;
import dev.ggen.hub.ledger.AccountFilter;
import dev.ggen.hub.ledger.AsOf;
import dev.ggen.hub.ledger.TrialLine;
import dev.ggen.partner.ledger.Account;
import dev.ggen.partner.money.Amount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads what accounts hold: now, from the balances that the database keeps; at another time, from the entries. */
@Component
final class AccountBalances {
    private static final Field<BigDecimal> DEBIT = DSL.field(DSL.name("held", "debit"), BigDecimal.class);
    private static final Field<BigDecimal> CREDIT = DSL.field(DSL.name("held", "credit"), BigDecimal.class);
    private static final Field<Long> ENTRIES = DSL.field(DSL.name("held", "entries"), Long.class);

    private final DSLContext database;

    AccountBalances(DSLContext database) {
        this.database = database;
    }

    /** In the order of partner, agreement, kind and currency; up to {@code most} after an account. */
    List<AccountBalance> list(Condition wanted, AsOf asOf, Optional<Account> after, int most) {
        return database.select(ACCOUNT.KIND, ACCOUNT.PARTNER, ACCOUNT.AGREEMENT, ACCOUNT.CURRENCY)
                .select(DEBIT, CREDIT, ENTRIES)
                .from(ACCOUNT)
                .crossJoin(DSL.lateral(held(asOf)))
                .where(wanted)
                .and(after.map(AccountBalances::isAfter).orElse(DSL.noCondition()))
                .orderBy(ACCOUNT.PARTNER, ACCOUNT.AGREEMENT, ACCOUNT.KIND, ACCOUNT.CURRENCY)
                .limit(most)
                .fetch(AccountBalances::balance);
    }

    /** By currency and kind. */
    List<TrialLine> trial(Condition wanted, AsOf asOf) {
        Field<Long> accounts = DSL.count().cast(Long.class);
        return database.select(ACCOUNT.KIND, ACCOUNT.CURRENCY, accounts, DSL.sum(DEBIT), DSL.sum(CREDIT))
                .from(ACCOUNT)
                .join(perAccount(asOf))
                .on(DSL.field(DSL.name("held", "account"), String.class).eq(ACCOUNT.ID))
                .where(wanted)
                .groupBy(ACCOUNT.KIND, ACCOUNT.CURRENCY)
                .orderBy(ACCOUNT.CURRENCY, ACCOUNT.KIND)
                .fetch(row -> new TrialLine(
                        AccountName.kind(row.value1()),
                        row.value3(),
                        amount(row.value4(), CurrencyUnit.of(row.value2())),
                        amount(row.value5(), CurrencyUnit.of(row.value2()))));
    }

    static Condition matching(AccountFilter filter) {
        return filter.partner()
                .map(ACCOUNT.PARTNER::eq)
                .orElse(DSL.noCondition())
                .and(filter.agreement().map(ACCOUNT.AGREEMENT::eq).orElse(DSL.noCondition()))
                .and(filter.kind().map(kind -> ACCOUNT.KIND.eq(kind.word())).orElse(DSL.noCondition()))
                .and(filter.currency().map(ACCOUNT.CURRENCY::eq).orElse(DSL.noCondition()));
    }

    /** What counts on the asked day and was known at the asked moment. */
    static Condition within(AsOf asOf) {
        return asOf.effectiveOn()
                .map(ENTRY.EFFECTIVE_ON::le)
                .orElse(DSL.noCondition())
                .and(asOf.recordedAt().map(ENTRY.RECORDED_AT::le).orElse(DSL.noCondition()));
    }

    /** One row for the account that is being looked at, also when it holds nothing. */
    private static Table<?> held(AsOf asOf) {
        if (asOf.isNow()) {
            return DSL.select(
                            DSL.coalesce(DSL.max(BALANCE.DEBIT_MINOR), BigDecimal.ZERO)
                                    .as("debit"),
                            DSL.coalesce(DSL.max(BALANCE.CREDIT_MINOR), BigDecimal.ZERO)
                                    .as("credit"),
                            DSL.coalesce(DSL.max(BALANCE.ENTRIES), 0L).as("entries"))
                    .from(BALANCE)
                    .where(BALANCE.ACCOUNT.eq(ACCOUNT.ID))
                    .asTable("held");
        }
        return DSL.select(
                        debits().as("debit"),
                        credits().as("credit"),
                        DSL.count().cast(Long.class).as("entries"))
                .from(ENTRY)
                .where(ENTRY.ACCOUNT.eq(ACCOUNT.ID))
                .and(within(asOf))
                .asTable("held");
    }

    private static Table<?> perAccount(AsOf asOf) {
        if (asOf.isNow()) {
            return DSL.select(BALANCE.ACCOUNT, BALANCE.DEBIT_MINOR.as("debit"), BALANCE.CREDIT_MINOR.as("credit"))
                    .from(BALANCE)
                    .asTable("held");
        }
        return DSL.select(ENTRY.ACCOUNT, debits().as("debit"), credits().as("credit"))
                .from(ENTRY)
                .where(within(asOf))
                .groupBy(ENTRY.ACCOUNT)
                .asTable("held");
    }

    private static Field<BigDecimal> debits() {
        return DSL.coalesce(DSL.sum(ENTRY.AMOUNT_MINOR).filterWhere(ENTRY.AMOUNT_MINOR.gt(0L)), BigDecimal.ZERO);
    }

    private static Field<BigDecimal> credits() {
        return DSL.coalesce(DSL.sum(ENTRY.AMOUNT_MINOR.neg()).filterWhere(ENTRY.AMOUNT_MINOR.lt(0L)), BigDecimal.ZERO);
    }

    private static Condition isAfter(Account account) {
        return DSL.row(ACCOUNT.PARTNER, ACCOUNT.AGREEMENT, ACCOUNT.KIND, ACCOUNT.CURRENCY)
                .gt(
                        account.partner(),
                        account.agreement(),
                        account.kind().word(),
                        account.currency().getCode());
    }

    private static AccountBalance balance(Record row) {
        Account account = new Account(
                AccountName.kind(row.get(ACCOUNT.KIND)),
                row.get(ACCOUNT.PARTNER),
                row.get(ACCOUNT.AGREEMENT),
                CurrencyUnit.of(row.get(ACCOUNT.CURRENCY)));
        return new AccountBalance(
                account,
                amount(row.get(DEBIT), account.currency()),
                amount(row.get(CREDIT), account.currency()),
                row.get(ENTRIES));
    }

    private static Amount amount(BigDecimal minor, CurrencyUnit currency) {
        return new Amount(minor.toBigIntegerExact(), currency);
    }
}
