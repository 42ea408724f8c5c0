package dev.ggen.hub.ledger;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.partner.ledger.Account;
import dev.ggen.partner.ledger.AccountKind;
import dev.ggen.partner.ledger.Entry;
import dev.ggen.partner.ledger.EntryKind;
import dev.ggen.partner.ledger.Posting;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.settlement.LineId;
import dev.ggen.partner.settlement.Period;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** An agreement of a test's own in a running hub, and what may be posted to it. */
final class SomeBooks {
    static final Period SEPTEMBER = Period.parse("2026-09");
    static final Period OCTOBER = Period.parse("2026-10");

    final TestHub hub = TestHub.shared();
    final Ledger ledger = hub.part(Ledger.class);
    final LineStates lines = hub.part(LineStates.class);
    final String partner = "p-" + TestHub.ids().next();
    final String agreement = "A-" + TestHub.ids().next();
    final Viewer finance = TestHub.vendor("Fay", EnumSet.allOf(Permission.class));
    final Viewer theirs = TestHub.partner(partner, "Pat", EnumSet.allOf(Permission.class));
    final Viewer stranger = TestHub.partner("p-" + TestHub.ids().next(), "Sam", EnumSet.allOf(Permission.class));

    static CommandId command() {
        return TestHub.ids().nextCommand();
    }

    Account account(AccountKind kind, String currency) {
        return new Account(kind, partner, agreement, CurrencyUnit.of(currency));
    }

    LineId line(Period period, String clause) {
        return new LineId(agreement, clause, CurrencyUnit.USD, period.month().atDay(1));
    }

    /** The partner owes this many cents for a clause's month. */
    Entry earning(Period period, String clause, String currency, long cents) {
        Amount amount = Amount.ofMinor(cents, CurrencyUnit.of(currency));
        LineId line = line(period, clause);
        return new Entry(
                period.name() + "/" + line.name() + "/" + currency,
                EntryKind.EARNING,
                period.month().atEndOfMonth(),
                TestHub.START,
                line.name(),
                Optional.empty(),
                List.of(
                        Posting.debit(account(AccountKind.RECEIVABLE, currency), amount),
                        Posting.credit(account(AccountKind.SHARE_REVENUE, currency), amount)));
    }

    Entry payment(LocalDate day, long cents) {
        Amount amount = Amount.ofMinor(cents, CurrencyUnit.USD);
        return new Entry(
                agreement + "/payment/" + day,
                EntryKind.PAYMENT,
                day,
                TestHub.START,
                "report/" + day,
                Optional.empty(),
                List.of(
                        Posting.debit(account(AccountKind.CASH, "USD"), amount),
                        Posting.credit(account(AccountKind.RECEIVABLE, "USD"), amount)));
    }

    int post(Period period, Entry... entries) {
        return ledger.post(
                finance, command(), new MonthPosting(partner, agreement, period, "A month", List.of(entries)));
    }

    long balance(Viewer viewer, AccountKind kind, String currency, AsOf asOf) {
        return ledger.balances(viewer, agreement, asOf)
                .of(account(kind, currency))
                .minor()
                .longValueExact();
    }

    List<BookedEntry> entries(Viewer viewer, AsOf asOf) {
        return ledger.entries(viewer, EntryFilter.of(AccountFilter.ofAgreement(agreement)), asOf, Optional.empty(), 200)
                .items();
    }
}
