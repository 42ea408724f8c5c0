package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.Viewer;
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
    private final NothingReportedTable nothingReported;

    InputGathering(Terms terms, ReportTable reports, StatementTable statements, NothingReportedTable nothingReported) {
        this.terms = terms;
        this.reports = reports;
        this.statements = statements;
        this.nothingReported = nothingReported;
    }

    MonthInputs gather(Viewer viewer, Period period) {
        List<SettledAgreement> left = left(viewer, period);
        return new MonthInputs(
                period,
                terms.program(viewer, period),
                left,
                reports.countedIn(period.month(), Terms.sources(left)),
                nothingReported.of(period.month()),
                PACK);
    }

    /** The month's agreements that have no statement for it yet. */
    List<SettledAgreement> left(Viewer viewer, Period period) {
        Set<String> settled = statements.agreements(period.month());
        return terms.agreements(viewer, period).stream()
                .filter(agreement -> !settled.contains(agreement.id()))
                .toList();
    }
}
