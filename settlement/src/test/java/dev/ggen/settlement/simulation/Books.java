package dev.ggen.settlement.simulation;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.partner.ledger.Entry;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.settlement.BasePart;
import dev.ggen.partner.settlement.Bookkeeping;
import dev.ggen.partner.settlement.DayPayment;
import dev.ggen.partner.settlement.Period;
import dev.ggen.partner.settlement.PostedLine;
import dev.ggen.partner.settlement.Settled;
import dev.ggen.partner.settlement.StatementLine;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What closing a year's months leaves behind. */
final class Books {
    private final NavigableMap<YearMonth, Settled> settled = new TreeMap<>();
    private final SortedMap<String, PostedLine> posted = new TreeMap<>();
    private final List<DayPayment> payments = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final SortedMap<YearMonth, SortedSet<ReferenceRate>> rates = new TreeMap<>();
    private final NavigableMap<YearMonth, Snapshot> snapshots = new TreeMap<>();

    /**
     * What was posted when a month had been closed.
     *
     * @param balances what each line has come to, and what was paid on each day; zeros left out
     * @param rates by which each month was settled
     */
    record Snapshot(SortedMap<String, String> balances, SortedMap<YearMonth, SortedSet<ReferenceRate>> rates) {}

    /** Posts a month. */
    void post(YearMonth month, Agreement agreement, Settled now) {
        settled.put(month, now);
        now.lines().forEach(line -> posted.put(line.id().name(), posted(line)));
        now.adjustments()
                .forEach(each -> each.now()
                        .ifPresentOrElse(
                                line -> posted.put(line.id().name(), posted(line)), () -> posted.remove(each.line())));
        payments.addAll(now.payments());
        entries.addAll(new Bookkeeping(agreement, new Period(month), Instant.EPOCH).entries(now));
        now.rates().byMonth().forEach(this::keep);
        snapshots.put(month, new Snapshot(balances(), new TreeMap<>(rates)));
    }

    /** What is kept already stays, also where it isn't used any more. */
    private void keep(YearMonth month, SortedSet<ReferenceRate> used) {
        NavigableSet<ReferenceRate> kept = new TreeSet<>(rates.getOrDefault(month, new TreeSet<>()));
        used.stream()
                .filter(rate -> kept.stream().noneMatch(each -> isOfSame(each, rate)))
                .toList()
                .forEach(kept::add);
        rates.put(month, kept);
    }

    static boolean isOfSame(ReferenceRate one, ReferenceRate other) {
        return one.day().equals(other.day()) && one.currency().equals(other.currency());
    }

    private static PostedLine posted(StatementLine line) {
        return new PostedLine(
                line.id().name(),
                "",
                line.owes(),
                line.base(),
                line.parts().stream().mapToLong(BasePart::rows).sum(),
                line.share(Party.VENDOR),
                line.share(Party.PARTNER));
    }

    private SortedMap<String, String> balances() {
        SortedMap<String, String> balances = new TreeMap<>();
        posted.forEach((id, line) -> {
            if (!line.vendor().isZero() || !line.partner().isZero()) {
                balances.put(id, line.vendor().minor() + " " + line.partner().minor());
            }
        });
        SortedMap<String, Amount> paid = new TreeMap<>();
        payments.forEach(each -> paid.merge(each.source() + " " + each.day(), each.amount(), Amount::plus));
        paid.forEach((day, amount) -> {
            if (!amount.isZero()) {
                balances.put(day, amount.minor().toString());
            }
        });
        return balances;
    }

    /** Each month as it was settled. */
    NavigableMap<YearMonth, Settled> settled() {
        return settled;
    }

    /** The lines that are posted, each as it has come to. */
    List<PostedLine> posted() {
        return List.copyOf(posted.values());
    }

    List<DayPayment> payments() {
        return List.copyOf(payments);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The rates by which a month was settled. */
    Optional<SortedSet<ReferenceRate>> rates(YearMonth month) {
        return Optional.ofNullable(rates.get(month));
    }

    NavigableMap<YearMonth, Snapshot> snapshots() {
        return snapshots;
    }

    SortedMap<String, String> lastBalances() {
        return snapshots.isEmpty()
                ? new TreeMap<>()
                : snapshots.lastEntry().getValue().balances();
    }
}
