package dev.ggen.settlement.accrual;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.forecast.Accrual;
import dev.ggen.partner.forecast.KnownMonth;
import dev.ggen.partner.forecast.Result;
import dev.ggen.partner.forecast.WholeMonths;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.settlement.Period;
import dev.ggen.partner.settlement.Settled;
import dev.ggen.rating.DuckRatingEngine;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.settlement.agreement.ReadAgreement;
import dev.ggen.settlement.build.StatementBuild;
import dev.ggen.settlement.replay.Terms;
import dev.ggen.settlement.report.FrozenReports;
import dev.ggen.settlement.report.ReportReading;
import dev.ggen.settlement.report.Reports;
import dev.ggen.settlement.run.FirstRows;
import dev.ggen.settlement.run.ReportFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** Settles an open month by what is in, and complete months by what was in when they were as old; estimates the one by the others. */
public final class AccrualRun {
    private final AccrualRequest request;
    private final List<Finding> findings = new ArrayList<>();

    private AccrualRun(AccrualRequest request) {
        this.request = request;
    }

    /**
     * Runs it.
     *
     * @param work an empty folder for the engine's cache
     * @throws FindingsException when a folder or file can't be used at all
     * @throws UncheckedIOException when the disk refuses
     */
    public static Accruals run(AccrualRequest request, Path work) {
        return new AccrualRun(request).run(work);
    }

    private Accruals run(Path work) {
        Terms terms = Terms.read(request.terms());
        findings.addAll(terms.unusable());
        findings.addAll(terms.findings());
        Optional<FrozenReports> reports = terms.unusable().isEmpty() ? freeze(work) : Optional.empty();
        List<Months> all = reports.map(frozen -> months(terms, frozen)).orElse(List.of());
        return new Accruals(
                request.open(),
                request.on(),
                request.cover(),
                all.stream().map(this::estimated).toList(),
                totals(all),
                findings);
    }

    private Optional<FrozenReports> freeze(Path work) {
        try {
            ReportReading reading = new Reports(
                            new DuckRatingEngine(request.limits()),
                            request.limits().threads())
                    .freeze(ReportFolder.read(request.transactions()), work);
            findings.addAll(reading.findings().stream()
                    .map(finding -> finding.inFolder(request.transactions().shown()))
                    .toList());
            return reading.frozen();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the reports in " + request.transactions().shown() + " can't be read", e);
        }
    }

    /** What an agreement's open month comes to as far as it is known, and its earlier months. */
    private record Months(String name, String partner, Amount known, SortedMap<Period, KnownMonth> earlier) {
        CurrencyUnit currency() {
            return known.currency();
        }
    }

    private List<Months> months(Terms terms, FrozenReports reports) {
        Set<String> sources = terms.agreements().values().stream()
                .flatMap(read -> read.agreement().sources().stream())
                .map(source -> source.name())
                .collect(Collectors.toCollection(TreeSet::new));
        KnownSums sums = KnownSums.of(reports, sources, request.until(), request::until);
        return terms.agreements().values().stream()
                .filter(read -> !terms.refused().contains(read.agreement().id()))
                .filter(read -> holdsIn(read.agreement(), request.open()))
                .flatMap(read -> months(terms, read, sums, reports).stream())
                .toList();
    }

    private static boolean holdsIn(Agreement agreement, Period month) {
        return agreement.validity().intersect(month.days()).isPresent();
    }

    /** Empty where the open month can't be settled; a refused earlier month is left out. */
    private Optional<Months> months(Terms terms, ReadAgreement read, KnownSums sums, FrozenReports reports) {
        Agreement agreement = read.agreement();
        Function<List<KeySum>, List<KeySum>> own = all -> all.stream()
                .filter(sum -> agreement.source(sum.key().source()).isPresent())
                .toList();
        Settled open = settle(terms, read, request.open(), own.apply(sums.complete()));
        findings.addAll(StatementBuild.refused(agreement, open.refusals(), keys -> FirstRows.of(keys, reports)));
        if (open.isRefused()) {
            return Optional.empty();
        }
        SortedMap<Period, KnownMonth> earlier =
                new TreeMap<>((one, other) -> one.month().compareTo(other.month()));
        for (Period month : request.earlier()) {
            if (agreement.validity().contains(month.days().from()) && sums.hasRowOf(month)) {
                Settled then = settle(terms, read, month, own.apply(sums.then(month)));
                Settled complete = settle(terms, read, month, own.apply(sums.complete()));
                if (!then.isRefused() && !complete.isRefused()) {
                    earlier.put(month, new KnownMonth(month, owed(then), owed(complete)));
                }
            }
        }
        return Optional.of(new Months(agreement.id(), terms.partner(read), owed(open), earlier));
    }

    private static Settled settle(Terms terms, ReadAgreement read, Period month, List<KeySum> sums) {
        return WholeMonths.settle(read.agreement(), terms.type(read), month, sums);
    }

    private static Amount owed(Settled settled) {
        return Result.of(settled.lines(), settled.currency()).owedToVendor();
    }

    private AgreementAccrual estimated(Months months) {
        List<KnownMonth> earlier = List.copyOf(months.earlier().values());
        return new AgreementAccrual(
                months.name(),
                months.partner(),
                Accrual.of(months.known(), earlier, request.cover()),
                earlier,
                Accrual.tried(earlier, request.cover()));
    }

    private List<AgreementAccrual> totals(List<Months> all) {
        SortedMap<String, Months> totals = new TreeMap<>();
        all.forEach(months -> totals.merge(
                months.currency().getCode(), new Months("", "", months.known(), months.earlier()), AccrualRun::plus));
        return totals.values().stream().map(this::estimated).toList();
    }

    /** Of earlier months those that both have: a total without one of them would be another's. */
    private static Months plus(Months one, Months other) {
        SortedMap<Period, KnownMonth> earlier =
                new TreeMap<>((left, right) -> left.month().compareTo(right.month()));
        one.earlier().forEach((month, known) -> {
            KnownMonth more = other.earlier().get(month);
            if (more != null) {
                earlier.put(
                        month,
                        new KnownMonth(
                                month,
                                known.known().plus(more.known()),
                                known.complete().plus(more.complete())));
            }
        });
        return new Months("", "", one.known().plus(other.known()), earlier);
    }
}
