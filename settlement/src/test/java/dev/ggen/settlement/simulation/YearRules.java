package dev.ggen.settlement.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Split;
import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.partner.ledger.AccountKind;
import dev.ggen.partner.ledger.Balances;
import dev.ggen.partner.ledger.Entry;
import dev.ggen.partner.ledger.EntryKind;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.settlement.PostedLine;
import dev.ggen.partner.settlement.Settled;
import dev.ggen.settlement.simulation.Books.Snapshot;
import dev.ggen.settlement.simulation.SomeYear.Chosen;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What holds of a year that is settled, whatever happened in it. */
final class YearRules {
    private final String seed;
    private final Year year;
    private final List<Split> splits;
    private final Random random;

    YearRules(String seed, Chosen chosen, Random random) {
        this.seed = seed;
        this.year = chosen.year();
        this.splits = chosen.splits();
        this.random = random;
    }

    void hold(Books books) {
        YearMonth someMonth = year.first().plusMonths(random.nextInt(SomeYear.MONTHS - 1));
        isAsInTime(books, year.last());
        isAsInTime(books, someMonth);
        if (random.nextInt(8) == 0) {
            orderChangesNothing(books);
        }
        assertEquals(List.of(), YearRun.adjustedAgain(year, books), seed + ": once more");
        ledgerIsWhatStatementsSay(books);
        replayGivesTheBalances(books);
        ratesStay(books);
        if (!splits.isEmpty()) {
            partsAreTheWhole(books);
        }
    }

    /** What is adjusted is the difference of two runs, whatever the order of rows: from what was known in time, and from what is known now. */
    private void isAsInTime(Books books, YearMonth month) {
        Snapshot posted = books.snapshots().get(month);
        Books inTime = YearRun.of(shuffled(year.inTime(month, posted.rates()))).orElseThrow();
        assertEquals(inTime.lastBalances(), posted.balances(), seed + ": as in time by " + month);
    }

    private void orderChangesNothing(Books books) {
        assertEquals(books.settled(), YearRun.of(shuffled(year)).orElseThrow().settled(), seed + ": in another order");
    }

    private Year shuffled(Year some) {
        List<Row> rows = new ArrayList<>(some.rows());
        Collections.shuffle(rows, random);
        return some.withRows(rows);
    }

    /** Each month's entries are what its statement says, and all of them what all lines have come to. */
    private void ledgerIsWhatStatementsSay(Books books) {
        for (YearMonth month : books.settled().keySet()) {
            Settled settled = books.settled().get(month);
            List<Entry> entries = books.entries().stream()
                    .filter(entry -> entry.id().startsWith(month + "/"))
                    .toList();
            assertEquals(settled.owedToVendor().minor(), owed(entries), seed + ": " + month);
            assertEquals(settled.paidToVendor().minor(), paid(entries), seed + ": paid with " + month);
        }
        BigInteger owed = books.posted().stream().map(YearRules::owed).reduce(BigInteger.ZERO, BigInteger::add);
        assertEquals(owed, owed(books.entries()), seed + ": statements and ledger");
    }

    private static BigInteger owed(PostedLine line) {
        return line.owes() == Party.PARTNER
                ? line.vendor().minor()
                : line.partner().minor().negate();
    }

    private static BigInteger owed(List<Entry> entries) {
        List<Entry> earned = entries.stream()
                .filter(entry -> entry.kind() != EntryKind.PAYMENT)
                .toList();
        return sum(earned, AccountKind.RECEIVABLE).add(sum(earned, AccountKind.PAYABLE));
    }

    private static BigInteger paid(List<Entry> entries) {
        return sum(
                entries.stream()
                        .filter(entry -> entry.kind() == EntryKind.PAYMENT)
                        .toList(),
                AccountKind.CASH);
    }

    private static BigInteger sum(List<Entry> entries, AccountKind kind) {
        return entries.stream()
                .flatMap(entry -> entry.postings().stream())
                .filter(posting -> posting.account().kind() == kind)
                .map(posting -> posting.amount().minor())
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Entries have ids of their own, their order doesn't matter, and all accounts together hold nothing. */
    private void replayGivesTheBalances(Books books) {
        List<Entry> entries = books.entries();
        assertEquals(
                entries.size(),
                new TreeSet<>(entries.stream().map(Entry::id).toList()).size(),
                seed + ": nothing is posted twice");
        Balances balances = Balances.of(entries);
        assertEquals(balances, Balances.of(entries.reversed()), seed + ": backwards");
        Amount all = balances.amounts().values().stream()
                .reduce(Amount.zero(year.agreement(year.last()).currency()), Amount::plus);
        assertEquals(BigInteger.ZERO, all.minor(), seed + ": sum of all accounts");
    }

    /** A rate by which a month was settled stays the month's, whatever is published later. */
    private void ratesStay(Books books) {
        SortedMap<YearMonth, SortedSet<ReferenceRate>> kept = lastRates(books);
        books.settled()
                .values()
                .forEach(settled -> settled.rates()
                        .byMonth()
                        .forEach((month, used) -> assertTrue(
                                kept.getOrDefault(month, new TreeSet<>()).containsAll(used),
                                () -> seed + ": rates of " + month)));
    }

    private static SortedMap<YearMonth, SortedSet<ReferenceRate>> lastRates(Books books) {
        return books.snapshots().lastEntry().getValue().rates();
    }

    /** What all who share count comes to what one would who doesn't. */
    private void partsAreTheWhole(Books books) {
        Year inTime = year.inTime(year.last(), lastRates(books));
        Agreement own = year.agreement(year.last());
        SortedMap<String, ExactAmount> parts = new TreeMap<>();
        splits.getFirst()
                .fractions()
                .keySet()
                .forEach(id -> counted(inTime.signedAs(SomeSplit.as(own, id, splits)))
                        .forEach((what, sum) -> parts.merge(what, sum, ExactAmount::plus)));
        assertEquals(counted(inTime.signedAs(SomeSplit.as(own, own.id(), List.of()))), parts, seed + ": parts");
    }

    private static SortedMap<String, ExactAmount> counted(Year year) {
        SortedMap<String, ExactAmount> counted = new TreeMap<>();
        YearRun.of(year)
                .orElseThrow()
                .settled()
                .forEach((month, settled) -> settled.lines()
                        .forEach(line -> line.parts()
                                .forEach(part -> counted.merge(
                                        month + " " + line.segment().clause().number() + " " + part.measure(),
                                        part.sum(),
                                        ExactAmount::plus))));
        return counted;
    }
}
