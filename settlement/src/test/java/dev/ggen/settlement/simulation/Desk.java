package dev.ggen.settlement.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.directory.Partner;
import dev.ggen.partner.ledger.Entry;
import dev.ggen.partner.settlement.Period;
import dev.ggen.settlement.ShippedPacks;
import dev.ggen.settlement.agreement.ClauseCase;
import dev.ggen.settlement.agreement.ReadAgreement;
import dev.ggen.settlement.build.AgreementReports;
import dev.ggen.settlement.build.StatementBuild;
import dev.ggen.settlement.build.StatementBuild.Built;
import dev.ggen.settlement.build.StatementInputs;
import dev.ggen.settlement.bundle.BundleLayout;
import dev.ggen.settlement.bundle.EarlierStatement;
import dev.ggen.settlement.bundle.Restatement;
import dev.ggen.settlement.document.DocumentPack;
import dev.ggen.settlement.statement.StatementFacts.ProgramIdentity;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a vendor's machine has on its disk, and how a month is closed on it: everything that a step goes by is read from there again, as bytes.
 *
 * <p>A process that ends loses what isn't on the disk. Whoever starts it again closes the month again, from its first step; what is there stays as it is.
 */
final class Desk {
    private static final DocumentPack PACK = ShippedPacks.statements();
    private static final String VENDOR = "ggen";

    private final Year year;
    private final List<Delivery> deliveries;
    private final NavigableMap<YearMonth, Frozen> frozen = new TreeMap<>();
    private final NavigableMap<YearMonth, NavigableMap<String, byte[]>> bundles = new TreeMap<>();
    private final SortedMap<String, Entry> ledger = new TreeMap<>();

    /** What a month is closed from, whatever is published meanwhile. */
    private record Frozen(List<Delivery> files, YearMonth now) {}

    /** Where a process may end. */
    enum Step {
        FROZEN,
        SETTLED,
        BUILT,
        BUNDLED,
        POSTED_IN_PART,
        POSTED
    }

    /** Told after each step; may end the process by an exception. */
    @FunctionalInterface
    interface Progress {
        void after(Step step);
    }

    Desk(Year year, List<Delivery> deliveries) {
        this.year = year;
        this.deliveries = deliveries;
    }

    /**
     * Closes a month, or goes on where a process ended.
     *
     * @param now the month in which that happens: rates that are published by then are there
     * @return in which month it could be closed, which is later where a rate of exchange was missing
     */
    YearMonth close(YearMonth month, YearMonth now, Progress progress) {
        Frozen from = frozen.computeIfAbsent(month, any -> new Frozen(arrived(month), now));
        progress.after(Step.FROZEN);
        StatementInputs inputs = inputs(month, from);
        if (YearRun.isWaiting(StatementBuild.settle(inputs))) {
            frozen.remove(month);
            return close(month, from.now().plusMonths(1), progress);
        }
        progress.after(Step.SETTLED);
        Built built = StatementBuild.draft(inputs);
        progress.after(Step.BUILT);
        bundle(month, built);
        progress.after(Step.BUNDLED);
        post(built.entries(), progress);
        progress.after(Step.POSTED);
        return from.now();
    }

    /** All files of the months up to the closed one. */
    private List<Delivery> arrived(YearMonth month) {
        return deliveries.stream().filter(file -> !file.with().isAfter(month)).toList();
    }

    private void bundle(YearMonth month, Built built) {
        Map<String, byte[]> there = bundles.putIfAbsent(month, new TreeMap<>(built.files()));
        if (there != null) {
            assertEquals(there.keySet(), built.files().keySet());
            there.forEach((name, bytes) ->
                    assertArrayEquals(bytes, built.files().get(name), () -> month + " built again: " + name));
        }
    }

    private void post(List<Entry> entries, Progress progress) {
        for (Entry entry : entries) {
            Entry there = ledger.putIfAbsent(entry.id(), entry);
            if (there != null) {
                assertEquals(there, entry, "posted again");
            }
            progress.after(Step.POSTED_IN_PART);
        }
    }

    private StatementInputs inputs(YearMonth month, Frozen from) {
        Agreement agreement = year.agreement(month);
        Period period = new Period(month);
        ReadAgreement read = new ReadAgreement(
                SourceFile.of("agreement.ttl", ""), agreement, VENDOR, Optional.empty(), new TreeMap<>());
        Delivery.Frozen rows = Delivery.freeze(from.files());
        AgreementReports own = new AgreementReports(List.of(), rows.sums(), rows.totals(), List.of());
        Restatement restatement = Restatement.of(read, period, own, issued(agreement));
        return new StatementInputs(
                new ProgramIdentity("Cases", "1", VENDOR, "0".repeat(64)),
                ClauseCase.TYPE,
                new Partner("cases", "Cases", Optional.empty()),
                read,
                period,
                period.days().until().atStartOfDay(ZoneOffset.UTC).toInstant(),
                own.sums(),
                restatement.known(),
                restatement.restated(),
                List.of(),
                year.rates().at(month, from.now()),
                own.totals(),
                List.of(),
                PACK);
    }

    private List<EarlierStatement> issued(Agreement agreement) {
        return bundles.entrySet().stream()
                .map(month -> EarlierStatement.of(
                        agreement.id(),
                        VENDOR,
                        new Period(month.getKey()),
                        month.getValue()::containsKey,
                        name -> file(month.getValue(), name)))
                .toList();
    }

    private static byte[] file(Map<String, byte[]> bundle, String name) {
        byte[] bytes = bundle.get(name);
        return name.equals(BundleLayout.RECEIPT) || bytes == null ? "{}".getBytes(StandardCharsets.UTF_8) : bytes;
    }

    /** Is it fixed what a month is closed from? */
    boolean isFrozen(YearMonth month) {
        return frozen.containsKey(month);
    }

    /** The issued files, by month. */
    NavigableMap<YearMonth, NavigableMap<String, byte[]>> bundles() {
        return bundles;
    }

    List<Entry> ledger() {
        return List.copyOf(ledger.values());
    }
}
