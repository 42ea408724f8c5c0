package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.ReportMonth;
import dev.ggen.hub.settlement.ReportState;
import dev.ggen.hub.settlement.ReportView;
import dev.ggen.hub.settlement.internal.ImportReport.Arrival;
import dev.ggen.hub.settlement.internal.ReportTable.Counted;
import dev.ggen.partner.revenue.ControlTotals;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.report.ReportFile;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Says what became of a delivery: one transaction each, in which nobody else changes what months are settled from. */
@Component
final class ReportAcceptance {
    private static final int LONGEST_REASON = 2000;

    private final Writing writing;
    private final Door door;
    private final ReportTable table;
    private final StatementTable statements;
    private final Terms terms;

    ReportAcceptance(Writing writing, Door door, ReportTable table, StatementTable statements, Terms terms) {
        this.writing = writing;
        this.door = door;
        this.table = table;
        this.statements = statements;
        this.terms = terms;
    }

    boolean isClaimed(Viewer viewer, String source) {
        return !terms.agreementsOf(viewer, source).isEmpty();
    }

    /** Notes a delivery of bytes that count already: 0 new rows. False when these are the first. */
    boolean repeatsAnother(Arrival arrival) {
        return deciding(arrival, () -> {
            Optional<ReportView> first = table.countedWith(arrival.report().sha256());
            first.ifPresent(counted -> {
                table.acceptRepeat(arrival.report().id(), counted, repeated(arrival.report(), counted));
                record(arrival);
            });
            return first.isPresent();
        });
    }

    boolean refuse(Arrival arrival, ReadReport.Unusable unusable) {
        return deciding(arrival, () -> {
            table.refuse(
                    arrival.report().id(),
                    unusable.file().map(file -> file.format().id()),
                    unusable.file().map(ReportFile::source).filter(source -> !source.isEmpty()),
                    unusable.refusedRows(),
                    unusable.findings());
            record(arrival);
            return true;
        });
    }

    /** Lets its rows count; false when it was read beside others than count now. */
    boolean accept(Arrival arrival, ReadReport.Usable usable, List<Counted> others) {
        return deciding(arrival, () -> {
            ReportFile file = usable.file();
            boolean isAsRead = table.countedOf(file.source()).equals(others)
                    && table.countedWith(arrival.report().sha256()).isEmpty()
                    && !table.isNameTaken(file.name());
            if (isAsRead) {
                table.accept(arrival.report().id(), accepted(arrival.viewer(), usable));
                record(arrival);
            }
            return isAsRead;
        });
    }

    /** Takes back a report from which no statement was made. */
    void withdraw(Viewer viewer, CommandId command, UUID id, String reason) {
        Json input =
                Json.object().put("report", id.toString()).put("reason", reason).build();
        writing.commands().run(viewer, command, "withdraw-report", input, () -> {
            door.enter();
            ReportView report = table.find(id).orElseThrow(() -> Refused.notFound("report " + id));
            requireWithdrawable(viewer, report, reason);
            table.withdraw(id, viewer, reason);
            writing.activity()
                    .record(
                            viewer,
                            command,
                            "withdraw-report",
                            "reports/" + id,
                            Optional.empty(),
                            Json.object().put("state", report.state().word()).build(),
                            Json.object()
                                    .put("state", ReportState.WITHDRAWN.word())
                                    .put("reason", reason)
                                    .build());
            return input;
        });
    }

    private void requireWithdrawable(Viewer viewer, ReportView report, String reason) {
        if (!report.isCounted()) {
            throw Refused.conflict(
                    "report-not-counted",
                    "this delivery doesn't count, so there is nothing to take back",
                    "look at the first delivery of the same bytes");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refused.invalid(List.of(Finding.red("reason-missing", "the reason is missing or too long")
                    .withAllowed("1 to " + LONGEST_REASON + " characters")));
        }
        settledMonth(viewer, report).ifPresent(month -> {
            throw Refused.conflict(
                    "report-settled",
                    "a statement of " + month + " was made from it; what was issued never changes",
                    "agree with the partner how the difference is settled");
        });
    }

    /** The first of a report's months that has a statement. */
    Optional<YearMonth> settledMonth(Viewer viewer, ReportView report) {
        List<String> agreements = report.source()
                .filter(source -> !source.isEmpty())
                .map(source -> terms.agreementsOf(viewer, source))
                .orElse(List.of());
        return report.months().stream()
                .map(ReportMonth::month)
                .filter(month -> agreements.stream().anyMatch(agreement -> statements.exists(agreement, month)))
                .findFirst();
    }

    private boolean deciding(Arrival arrival, Supplier<Boolean> work) {
        return writing.transactions().write(arrival.viewer(), () -> {
            door.enter();
            ReportState state = table.find(arrival.report().id()).orElseThrow().state();
            return state != ReportState.RECEIVED || work.get();
        });
    }

    private AcceptedReport accepted(Viewer viewer, ReadReport.Usable usable) {
        ReportFile file = usable.file();
        List<String> agreements = file.source().isEmpty() ? List.of() : terms.agreementsOf(viewer, file.source());
        List<ReportMonth> months = usable.totals().stream()
                .map(totals -> ReportMonths.of(totals, isLate(agreements, totals)))
                .toList();
        List<Finding> findings = new ArrayList<>(usable.findings());
        months.stream()
                .filter(ReportMonth::isLate)
                .map(month -> late(file, month))
                .forEach(findings::add);
        return new AcceptedReport(
                file.name(),
                file.format().id(),
                file.account(),
                file.source(),
                usable.leansOnOthers(),
                months,
                findings);
    }

    private boolean isLate(List<String> agreements, ControlTotals totals) {
        return totals.counted() > 0
                && agreements.stream().anyMatch(agreement -> statements.exists(agreement, totals.month()));
    }

    private static Finding late(ReportFile file, ReportMonth month) {
        YearMonth closed = month.month();
        return Finding.yellow(
                        "rows-of-closed-month",
                        month.counted() + (month.counted() == 1 ? " new row of " : " new rows of ") + file.name()
                                + (month.counted() == 1 ? " belongs to " : " belong to ") + closed
                                + ", which is closed: its statement stays as it is",
                        Place.ofFile(file.name()))
                .withAllowed("rows of months that are open")
                .withHint("nothing to do: what they change is adjusted with the next month that is closed");
    }

    private static Finding repeated(ReportView report, ReportView first) {
        return Finding.green(
                        "report-repeated",
                        report.fileName() + " holds the same bytes as " + first.fileName() + ", delivered by "
                                + first.deliveredBy() + " on " + CloseRules.moment(first.deliveredAt())
                                + ": 0 new rows",
                        Place.ofFile(report.fileName()))
                .withHint("nothing needs doing; every row counts once");
    }

    private void record(Arrival arrival) {
        ReportView after = table.find(arrival.report().id()).orElseThrow();
        writing.activity()
                .record(
                        arrival.viewer(),
                        arrival.command(),
                        "import-report",
                        "reports/" + after.id(),
                        Optional.empty(),
                        Json.Null.NULL,
                        Json.object()
                                .put("file", after.fileName())
                                .put("sha256", after.sha256())
                                .put("state", after.state().word())
                                .put("accepted", after.rows().accepted())
                                .put("repeated", after.rows().repeated())
                                .put("excluded", after.rows().excluded())
                                .put("refused", after.rows().refused())
                                .build());
    }
}
