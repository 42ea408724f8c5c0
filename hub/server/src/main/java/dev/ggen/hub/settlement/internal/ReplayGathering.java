package dev.ggen.hub.settlement.internal;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Sources;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramSources;
import dev.ggen.hub.settlement.ReplayView;
import dev.ggen.hub.settlement.internal.ReportTable.Counted;
import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.forecast.WholeMonths;
import dev.ggen.partner.settlement.Period;
import dev.ggen.settlement.agreement.ReadAgreement;
import dev.ggen.settlement.agreement.UnsignedAgreements;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks together what terms are tried on; every call joins the running transaction. */
@Component
final class ReplayGathering {
    private final Terms terms;
    private final ReportTable reports;
    private final ReplayTable replays;
    private final RateTable rates;

    ReplayGathering(Terms terms, ReportTable reports, ReplayTable replays, RateTable rates) {
        this.terms = terms;
        this.reports = reports;
        this.replays = replays;
        this.rates = rates;
    }

    ReplayInputs gather(Viewer viewer, ReplayView replay) {
        Period from = new Period(replay.from());
        Period to = new Period(replay.to());
        ProgramSources old = terms.program(viewer, replay.version());
        ProgramSources now =
                replay.proposal().map(id -> terms.proposed(viewer, id)).orElse(old);
        List<SettledAgreement> agreements = terms.agreements(viewer, from, to);
        List<SourceFile> drafts = replays.drafts(replay.id());
        List<Agreement> all = Stream.concat(
                        agreements.stream()
                                .map(agreement -> agreement.stored().signed().read()),
                        UnsignedAgreements.read(new Sources(drafts, List.of())).agreements().stream())
                .map(ReadAgreement::agreement)
                .toList();
        return new ReplayInputs(from, to, old, now, agreements, drafts, reports(all, from, to), rates(all, from, to));
    }

    /** What an open month is estimated from: its agreements, and the reports of so many months before it. */
    ReplayInputs before(Viewer viewer, Period open, int months) {
        Period from = new Period(open.month().minusMonths(months));
        ProgramSources program = terms.program(viewer, open);
        List<SettledAgreement> agreements = terms.agreements(viewer, open);
        List<Agreement> all = agreements.stream()
                .map(agreement -> agreement.stored().signed().read().agreement())
                .toList();
        return new ReplayInputs(
                from, open, program, program, agreements, List.of(), reports(all, from, open), List.of());
    }

    private List<Counted> reports(List<Agreement> agreements, Period from, Period to) {
        Set<String> sources = agreements.stream()
                .flatMap(agreement -> agreement.sources().stream())
                .map(ReportSource::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        SortedMap<String, Counted> byName = new TreeMap<>();
        withBefore(agreements, from, to)
                .flatMap(month -> reports.countedIn(month, sources).stream())
                .forEach(report -> byName.put(report.name(), report));
        return List.copyOf(byName.values());
    }

    /** As a close is given them: the files that first stated a rate of the days that count. */
    private List<RateTable.Given> rates(List<Agreement> agreements, Period from, Period to) {
        List<Agreement> converting = agreements.stream()
                .filter(agreement -> agreement.exchange().isPresent())
                .toList();
        return converting.isEmpty()
                ? List.of()
                : rates.stating(
                        withBefore(converting, from, to).map(RateDays::of).toList());
    }

    /** The months, and those before by which clauses go. */
    private static Stream<YearMonth> withBefore(List<Agreement> agreements, Period from, Period to) {
        Stream<YearMonth> before = agreements.stream()
                .flatMap(agreement ->
                        months(from, to).flatMap(month -> WholeMonths.months(agreement, new Period(month))));
        return Stream.concat(before, months(from, to)).distinct();
    }

    private static Stream<YearMonth> months(Period from, Period to) {
        return Stream.iterate(from.month(), month -> !month.isAfter(to.month()), month -> month.plusMonths(1));
    }
}
