package dev.ggen.hub.ledger.internal;

import static dev.ggen.hub.tables.ledger.Tables.TOTAL;

import dev.ggen.hub.ledger.AccountFilter;
import dev.ggen.hub.ledger.TrialLine;
import dev.ggen.hub.tables.ledger.tables.records.TotalRecord;
import dev.ggen.partner.money.Amount;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads what all accounts of a kind hold now, which the database keeps as it keeps balances. */
@Component
final class Totals {
    private final DSLContext database;

    Totals(DSLContext database) {
        this.database = database;
    }

    /** The whole book's, by currency and kind; of a filter only kind and currency count. */
    List<TrialLine> trial(AccountFilter filter) {
        return database.selectFrom(TOTAL)
                .where(filter.kind().map(kind -> TOTAL.KIND.eq(kind.word())).orElse(DSL.noCondition()))
                .and(filter.currency().map(TOTAL.CURRENCY::eq).orElse(DSL.noCondition()))
                .orderBy(TOTAL.CURRENCY, TOTAL.KIND)
                .fetch(Totals::line);
    }

    private static TrialLine line(TotalRecord row) {
        CurrencyUnit currency = CurrencyUnit.of(row.getCurrency());
        return new TrialLine(
                AccountName.kind(row.getKind()),
                row.getAccounts(),
                amount(row.getDebitMinor(), currency),
                amount(row.getCreditMinor(), currency));
    }

    private static Amount amount(BigDecimal minor, CurrencyUnit currency) {
        return new Amount(minor.toBigIntegerExact(), currency);
    }
}
