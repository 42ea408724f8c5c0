package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.StatementFile;
import dev.ggen.hub.settlement.StatementFile.Kind;
import dev.ggen.partner.settlement.Period;
import dev.ggen.settlement.ShippedPacks;
import dev.ggen.settlement.document.DocumentPack;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks together what a month would be computed from now; every call joins the running transaction. */
@Component
final class InputGathering {
    static final DocumentPack PACK = ShippedPacks.statements();

    private final Terms terms;
    private final ReportTable reports;
    private final StatementTable statements;
    private final StatementFiles files;
    private final NothingReportedTable nothingReported;

    InputGathering(
            Terms terms,
            ReportTable reports,
            StatementTable statements,
            StatementFiles files,
            NothingReportedTable nothingReported) {
        this.terms = terms;
        this.reports = reports;
        this.statements = statements;
        this.files = files;
        this.nothingReported = nothingReported;
    }

    MonthInputs gather(Viewer viewer, Period period) {
        List<SettledAgreement> left = left(viewer, period);
        return new MonthInputs(
                period,
                terms.program(viewer, period),
                left,
                reports.countedIn(period.month(), Terms.sources(left)),
                earlier(left, period),
                nothingReported.of(period.month()),
                PACK);
    }

    /** The bundles of issued statements by which agreements go in a month; a month that has none yet is missing. */
    List<StatementFile> earlier(List<SettledAgreement> agreements, Period period) {
        return agreements.stream()
                .flatMap(agreement -> agreement.monthsBefore(period).stream()
                        .flatMap(month -> files.find(agreement.id(), month, Kind.BUNDLE).stream()))
                .toList();
    }

    /** The month's agreements that have no statement for it yet. */
    List<SettledAgreement> left(Viewer viewer, Period period) {
        Set<String> settled = statements.agreements(period.month());
        return terms.agreements(viewer, period).stream()
                .filter(agreement -> !settled.contains(agreement.id()))
                .toList();
    }
}
