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

    ReplayGathering(Terms terms, ReportTable reports, ReplayTable replays) {
        this.terms = terms;
        this.reports = reports;
        this.replays = replays;
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
        return new ReplayInputs(from, to, old, now, agreements, drafts, reports(all, from, to));
    }

    /** What an open month is estimated from: its agreements, and the reports of so many months before it. */
    ReplayInputs before(Viewer viewer, Period open, int months) {
        Period from = new Period(open.month().minusMonths(months));
        ProgramSources program = terms.program(viewer, open);
        List<SettledAgreement> agreements = terms.agreements(viewer, open);
        List<Agreement> all = agreements.stream()
                .map(agreement -> agreement.stored().signed().read().agreement())
                .toList();
        return new ReplayInputs(from, open, program, program, agreements, List.of(), reports(all, from, open));
    }

    private List<Counted> reports(List<Agreement> agreements, Period from, Period to) {
        Set<String> sources = agreements.stream()
                .flatMap(agreement -> agreement.sources().stream())
                .map(ReportSource::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Stream<YearMonth> before = agreements.stream()
                .flatMap(agreement ->
                        months(from, to).flatMap(month -> WholeMonths.months(agreement, new Period(month))));
        SortedMap<String, Counted> byName = new TreeMap<>();
        Stream.concat(before, months(from, to))
                .distinct()
                .flatMap(month -> reports.countedIn(month, sources).stream())
                .forEach(report -> byName.put(report.name(), report));
        return List.copyOf(byName.values());
    }

    private static Stream<YearMonth> months(Period from, Period to) {
        return Stream.iterate(from.month(), month -> !month.isAfter(to.month()), month -> month.plusMonths(1));
    }
}
