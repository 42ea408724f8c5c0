package dev.ggen.settlement.replay;

import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.forecast.MonthChange;
import dev.ggen.partner.forecast.MonthOutcome;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.settlement.Period;
import dev.ggen.rating.DuckRatingEngine;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.agreement.ReadAgreement;
import dev.ggen.settlement.build.AgreementReports;
import dev.ggen.settlement.rates.RateFiles;
import dev.ggen.settlement.report.FrozenReports;
import dev.ggen.settlement.report.ReportReading;
import dev.ggen.settlement.report.Reports;
import dev.ggen.settlement.run.RateFolder;
import dev.ggen.settlement.run.ReportFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * Settles the same reports by two terms, month after month, and compares. Each run counts over its own earlier months; signatures aren't asked
 * for, and nothing is posted or written.
 */
public final class ReplayRun {
    private final ReplayRequest request;
    private final Watch watch;
    private final List<Finding> reportFindings = new ArrayList<>();

    private ReplayRun(ReplayRequest request, Watch watch) {
        this.request = request;
        this.watch = watch;
    }

    /** Who is told how far a run is. */
    public interface Watch {
        /** Tells nobody. */
        Watch NOBODY = (done, total) -> {};

        /** So many agreements are settled by both terms, of so many. */
        void settled(int done, int total);
    }

    /**
     * Runs both.
     *
     * @param work an empty folder for the engine's cache
     * @throws FindingsException when a folder or file can't be used at all
     * @throws UncheckedIOException when the disk refuses
     */
    public static Replay run(ReplayRequest request, Path work) {
        return run(request, work, Watch.NOBODY);
    }

    /** The same, telling how far it is. */
    public static Replay run(ReplayRequest request, Path work, Watch watch) {
        return new ReplayRun(request, watch).run(work);
    }

    private Replay run(Path work) {
        Terms old = Terms.read(request.old());
        Terms now = request.now().equals(request.old()) ? old : Terms.read(request.now());
        if (!old.unusable().isEmpty() || !now.unusable().isEmpty()) {
            return new Replay(request.from(), request.to(), List.of(), reportFindings, old.unusable(), now.unusable());
        }
        Optional<FrozenReports> reports = freeze(work);
        return reports.map(frozen -> compared(old, now, frozen))
                .orElseGet(() -> new Replay(request.from(), request.to(), List.of(), seen(), List.of(), List.of()));
    }

    private Optional<FrozenReports> freeze(Path work) {
        try {
            ReportReading reading = new Reports(engine(), request.limits().threads())
                    .freeze(ReportFolder.read(request.transactions()), work);
            reportFindings.addAll(reading.findings());
            return reading.frozen();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the reports in " + request.transactions().shown() + " can't be read", e);
        }
    }

    private DuckRatingEngine engine() {
        return new DuckRatingEngine(request.limits());
    }

    private List<Finding> seen() {
        return seen(reportFindings);
    }

    /** Places inside the folder of reports, as the user sees them. */
    private List<Finding> seen(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.inFolder(request.transactions().shown()))
                .toList();
    }

    private Replay compared(Terms old, Terms now, FrozenReports reports) {
        List<KeySum> sums = AgreementReports.sums(engine(), reports);
        Set<String> claimed = Stream.of(old, now)
                .flatMap(terms -> terms.agreements().values().stream())
                .flatMap(read -> read.agreement().sources().stream())
                .map(source -> source.name())
                .collect(Collectors.toCollection(TreeSet::new));
        List<KeySum> own = sums.stream()
                .filter(sum -> claimed.contains(sum.key().source()))
                .toList();
        reportFindings.addAll(unclaimed(reports, claimed));
        withoutRows(own).ifPresent(reportFindings::add);
        ReferenceRates rates =
                request.rates().map(RateFolder::read).map(RateFiles::rates).orElse(ReferenceRates.NONE);
        TermsRun before = new TermsRun(old, request.months(), own, reports, rates);
        TermsRun after = new TermsRun(now, request.months(), own, reports, rates);
        List<AgreementReplay> agreements = agreements(before, after);
        return new Replay(request.from(), request.to(), agreements, seen(), before.findings(), after.findings());
    }

    private static List<Finding> unclaimed(FrozenReports reports, Set<String> claimed) {
        return reports.files().stream()
                .filter(file -> !file.source().isEmpty() && !claimed.contains(file.source()))
                .map(file -> Finding.yellow(
                                "report-of-another-account",
                                file.name() + " is of account " + file.account() + " ("
                                        + file.format().id() + "), which no agreement names: it is left out",
                                Place.ofFile(file.name()))
                        .withAllowed("an account that an agreement names: " + String.join(", ", claimed)))
                .toList();
    }

    private Optional<Finding> withoutRows(List<KeySum> sums) {
        Set<YearMonth> reported =
                sums.stream().map(sum -> YearMonth.from(sum.key().day())).collect(Collectors.toSet());
        List<String> empty = request.months().stream()
                .filter(month -> !reported.contains(month.month()))
                .map(Period::name)
                .toList();
        return empty.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Finding.yellow("month-without-rows", "no report holds a row of " + String.join(", ", empty))
                                .withHint(
                                        "it is settled as a month in which nothing was sold; add its reports if something was"));
    }

    /** What an agreement is compared by. */
    private record Pair(String agreement, CurrencyUnit currency) {
        private static Pair of(ReadAgreement read) {
            return new Pair(read.agreement().id(), read.agreement().currency());
        }
    }

    private List<AgreementReplay> agreements(TermsRun before, TermsRun after) {
        List<Pair> pairs = Stream.of(before, after)
                .flatMap(run -> run.terms().agreements().values().stream())
                .map(Pair::of)
                .distinct()
                .toList();
        List<AgreementReplay> settled = new ArrayList<>();
        for (Pair pair : pairs) {
            watch.settled(settled.size(), pairs.size());
            settled.add(agreement(pair, before, after));
        }
        return settled.stream()
                .sorted(Comparator.comparing(
                                (AgreementReplay each) -> each.currency().getCode())
                        .thenComparing(each -> each.difference().partner().minor(), Comparator.reverseOrder())
                        .thenComparing(AgreementReplay::agreement))
                .toList();
    }

    private AgreementReplay agreement(Pair pair, TermsRun before, TermsRun after) {
        Optional<ReadAgreement> old = of(pair, before.terms());
        Optional<ReadAgreement> now = of(pair, after.terms());
        SortedMap<Period, MonthOutcome> oldMonths = before.outcomes(old);
        SortedMap<Period, MonthOutcome> nowMonths = after.outcomes(now);
        String partner = now.map(after.terms()::partner)
                .or(() -> old.map(before.terms()::partner))
                .orElseThrow();
        return new AgreementReplay(
                pair.agreement(),
                partner,
                pair.currency(),
                old.map(before.terms()::names),
                now.map(after.terms()::names),
                request.months().stream()
                        .map(month -> new MonthChange(
                                month,
                                pair.currency(),
                                Objects.requireNonNull(oldMonths.get(month)),
                                Objects.requireNonNull(nowMonths.get(month))))
                        .toList());
    }

    private static Optional<ReadAgreement> of(Pair pair, Terms terms) {
        return terms.agreement(pair.agreement())
                .filter(read -> read.agreement().currency().equals(pair.currency()));
    }
}
