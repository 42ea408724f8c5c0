package dev.ggen.partner.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ggen.partner.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final Account RECEIVABLE = new Account(AccountKind.RECEIVABLE, "aws", "AWS-2026", CurrencyUnit.USD);
    private static final Account REVENUE = new Account(AccountKind.SHARE_REVENUE, "aws", "AWS-2026", CurrencyUnit.USD);

    @Test
    void anEntryThatDoesNotBalanceCannotBeMade() {
        List<Posting> postings = List.of(Posting.debit(RECEIVABLE, cents(100)), Posting.credit(REVENUE, cents(99)));

        assertThrows(IllegalArgumentException.class, () -> entry(postings));
    }

    @Test
    void anEntryHasTwoSides() {
        assertThrows(IllegalArgumentException.class, () -> entry(List.of(Posting.debit(RECEIVABLE, cents(0)))));
    }

    @Test
    void anAccountIsPostedInItsOwnCurrencyOnly() {
        assertThrows(
                IllegalArgumentException.class, () -> Posting.debit(RECEIVABLE, Amount.ofMinor(1, CurrencyUnit.EUR)));
    }

    @Test
    void balancesAreTheSumOfPostings() {
        Entry sale = entry(List.of(Posting.debit(RECEIVABLE, cents(100)), Posting.credit(REVENUE, cents(100))));
        Entry refund = entry(List.of(Posting.debit(RECEIVABLE, cents(-30)), Posting.credit(REVENUE, cents(-30))));

        Balances balances = Balances.of(List.of(sale, refund));

        assertEquals(cents(70), balances.of(RECEIVABLE));
        assertEquals(cents(-70), balances.of(REVENUE));
    }

    @Test
    void anAccountWithoutPostingsHoldsNothing() {
        assertEquals(cents(0), Balances.of(List.of()).of(RECEIVABLE));
    }

    @Test
    void anAccountIsNamedByAllThatMakesIt() {
        assertEquals("receivable:aws:AWS-2026:USD", RECEIVABLE.name());
    }

    @Test
    void accountsAreInTheOrderOfPartnerAgreementKindAndCurrency() {
        List<Account> ordered = List.of(
                new Account(AccountKind.SHARE_REVENUE, "aws", "AWS-2026", CurrencyUnit.EUR),
                REVENUE,
                new Account(AccountKind.RECEIVABLE, "aws", "AWS-2027", CurrencyUnit.EUR),
                new Account(AccountKind.RECEIVABLE, "gcp", "AAA-2026", CurrencyUnit.EUR));

        assertEquals(ordered, ordered.reversed().stream().sorted().toList());
    }

    private static Entry entry(List<Posting> postings) {
        return new Entry(
                "2026-09/1",
                EntryKind.EARNING,
                LocalDate.of(2026, 9, 30),
                Instant.EPOCH,
                "1",
                Optional.empty(),
                postings);
    }

    private static Amount cents(long minor) {
        return Amount.ofMinor(minor, CurrencyUnit.USD);
    }
}
