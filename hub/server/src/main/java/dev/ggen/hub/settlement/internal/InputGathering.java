package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.StatementFile;
import dev.ggen.hub.settlement.StatementFile.Kind;
import dev.ggen.hub.settlement.internal.ReportTable.Counted;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.Finding;
import dev.ggen.settlement.ShippedPacks;
import dev.ggen.settlement.document.DocumentPack;
import dev.ggen.settlement.run.SettleRequest.Elsewhere;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks together what a month would be computed from now; every call joins the running transaction. */
@Component
final class InputGathering {
    static final DocumentPack PACK = ShippedPacks.statements();

    private final Terms terms;
    private final ReportTable reports;
    private final StatementTable statements;
    private final StatementFiles files;
    private final LateMonths late;
    private final RateTable rates;
    private final NothingReportedTable nothingReported;

    InputGathering(
            Terms terms,
            ReportTable reports,
            StatementTable statements,
            StatementFiles files,
            LateMonths late,
            RateTable rates,
            NothingReportedTable nothingReported) {
        this.terms = terms;
        this.reports = reports;
        this.statements = statements;
        this.files = files;
        this.late = late;
        this.rates = rates;
        this.nothingReported = nothingReported;
    }

    MonthInputs gather(Viewer viewer, Period period) {
        List<SettledAgreement> inTerm = left(viewer, period);
        List<SettledAgreement> left = Stream.concat(inTerm.stream(), ended(viewer, period).stream())
                .sorted(Comparator.comparing(SettledAgreement::id))
                .toList();
        SortedMap<String, SortedSet<YearMonth>> again = late.of(left, period.month());
        List<Counted> own = reports.countedIn(period.month(), Terms.sources(inTerm));
        return new MonthInputs(
                period,
                terms.program(viewer, period),
                left,
                own,
                ofMonths(left, again, own),
                earlier(left, period, again),
                rates(left, period, again),
                elsewhere(viewer, Terms.sources(left)),
                nothingReported.of(period.month()),
                PACK);
    }

    private List<Elsewhere> elsewhere(Viewer viewer, Collection<String> sources) {
        return terms.ofSources(viewer, sources).stream()
                .map(term -> new Elsewhere(term.agreement(), term.source(), new Validity(term.from(), term.until())))
                .toList();
    }

    /** All reports of months that are settled again, without those that are there: a row that stands in two of them counts once. */
    private List<Counted> ofMonths(
            List<SettledAgreement> agreements, SortedMap<String, SortedSet<YearMonth>> again, List<Counted> there) {
        SortedMap<String, Counted> byName = new TreeMap<>();
        agreements.forEach(agreement -> of(again, agreement)
                .forEach(month -> reports.countedIn(month, agreement.sources())
                        .forEach(report -> byName.put(report.name(), report))));
        there.forEach(report -> byName.remove(report.name()));
        return List.copyOf(byName.values());
    }

    /** The files from which rates are known of this month, and of those that are settled again or whose sales could be taken back. */
    private List<RateTable.Given> rates(
            List<SettledAgreement> agreements, Period period, SortedMap<String, SortedSet<YearMonth>> again) {
        return rates.stating(agreements.stream()
                .filter(SettledAgreement::converts)
                .flatMap(agreement -> Stream.concat(
                        Stream.of(period.month()), agreement.monthsBefore(period, of(again, agreement)).stream()))
                .distinct()
                .map(RateDays::of)
                .toList());
    }

    /** The bundles of issued statements by which agreements go in a month; a month that has none yet is missing. */
    private List<StatementFile> earlier(
            List<SettledAgreement> agreements, Period period, SortedMap<String, SortedSet<YearMonth>> again) {
        return agreements.stream()
                .flatMap(agreement -> agreement.monthsBefore(period, of(again, agreement)).stream()
                        .flatMap(month -> files.find(agreement.id(), month, Kind.BUNDLE).stream()))
                .toList();
    }

    private static SortedSet<YearMonth> of(SortedMap<String, SortedSet<YearMonth>> again, SettledAgreement agreement) {
        return again.getOrDefault(agreement.id(), Collections.emptySortedSet());
    }

    /** What whoever approves is told of rows that none of this settles. */
    List<Finding> told(MonthInputs inputs) {
        return late.ofEnded(
                inputs.elsewhere(),
                inputs.agreements().stream().map(SettledAgreement::id).collect(Collectors.toSet()),
                inputs.period().month());
    }

    /** Agreements whose term was over before the month, and of whose days something came late that no statement takes account of; ordered by id. */
    List<SettledAgreement> ended(Viewer viewer, Period period) {
        List<Elsewhere> late = elsewhere(viewer, reports.lateSources(period.month()));
        List<SettledAgreement> ended = terms.agreements(viewer, this.late.ended(late, period.month()));
        SortedSet<String> open =
                new TreeSet<>(this.late.of(ended, period.month()).keySet());
        return ended.stream().filter(each -> open.contains(each.id())).toList();
    }

    /** The month's agreements that have no statement for it yet. */
    List<SettledAgreement> left(Viewer viewer, Period period) {
        Set<String> settled = statements.agreements(period.month());
        return terms.agreements(viewer, period).stream()
                .filter(agreement -> !settled.contains(agreement.id()))
                .toList();
    }
}
