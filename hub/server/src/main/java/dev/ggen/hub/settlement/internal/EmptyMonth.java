package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.NothingReported;
import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A month of which nobody reported anything: whether that is so or a file was forgotten, no program can tell, so a person says it.
 *
 * <p>Its statements say that nothing is owed. They are made from a report with a header alone, so that {@code ggen settle} makes the same.
 */
@Component
final class EmptyMonth {
    /** How the report with a header alone is called among a month's inputs. */
    static final String FILE = "nothing-reported.csv";

    private static final String HEADER =
            "transaction_id,account,type,product,day,recorded_at,currency,amount,customer,parent_id\n";

    private final Writing writing;
    private final Door door;
    private final CloseTable closes;
    private final InputGathering gathering;
    private final NothingReportedTable table;

    EmptyMonth(Writing writing, Door door, CloseTable closes, InputGathering gathering, NothingReportedTable table) {
        this.writing = writing;
        this.door = door;
        this.closes = closes;
        this.gathering = gathering;
        this.table = table;
    }

    static byte[] report() {
        return HEADER.getBytes(StandardCharsets.UTF_8);
    }

    /** Refuses to settle a month of which nothing was reported, unless somebody said that this is so. */
    static void requireReported(MonthInputs inputs) {
        if (inputs.isOfTerm()
                && inputs.reports().isEmpty()
                && inputs.nothingReported().isEmpty()) {
            throw new FindingsException(Finding.red(
                            "no-report",
                            "nobody reported anything of " + inputs.period().name())
                    .withAllowed("a report of some agreement, or somebody's word that there is nothing to report")
                    .withHint("deliver the reports, or confirm on the month's page that nothing was reported"));
        }
    }

    /** What whoever approves is told. */
    static Optional<Finding> told(MonthInputs inputs) {
        return inputs.reports().isEmpty()
                ? inputs.nothingReported()
                        .map(word -> Finding.yellow(
                                        "nothing-reported",
                                        word.by() + " confirmed on " + CloseRules.moment(word.at())
                                                + " that nothing was reported of "
                                                + inputs.period().name() + ": " + word.reason())
                                .withAllowed("a report of each source; a header alone reports that nothing was sold"))
                : Optional.empty();
    }

    void confirm(Viewer viewer, CommandId command, YearMonth month, String reason) {
        viewer.require(Permission.MONTH_PREPARE);
        String words = reason.strip();
        Json input = Json.object()
                .put("month", month.toString())
                .put("reason", words)
                .build();
        writing.commands().run(viewer, command, "confirm-nothing-reported", input, () -> {
            door.enter();
            requireConfirmable(viewer, month);
            CloseRules.requireReason(words);
            table.insert(month, viewer, words);
            Activity activity = writing.activity();
            activity.record(
                    viewer,
                    command,
                    "confirm-nothing-reported",
                    "months/" + month,
                    Optional.empty(),
                    Json.Null.NULL,
                    Json.object().put("reason", words).build());
            return input;
        });
    }

    private void requireConfirmable(Viewer viewer, YearMonth month) {
        Period period = new Period(month);
        int left = gathering.left(viewer, period).size();
        CloseRules.prepare(month, writing.clock().today(), closes.open(month).map(closes::proposal), left)
                .orThrow();
        MonthInputs inputs = gathering.gather(viewer, period);
        CloseRules.requireNothingReported(
                month,
                inputs.reports().stream().map(ReportTable.Counted::name).toList(),
                table.of(month).map(NothingReported::by));
    }
}
