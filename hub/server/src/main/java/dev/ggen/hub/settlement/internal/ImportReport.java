package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.DataFolder;
import dev.ggen.hub.platform.JobKind;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.platform.Progress;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.ReportState;
import dev.ggen.hub.settlement.ReportView;
import dev.ggen.hub.settlement.internal.ReportTable.Counted;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.report.ReportFile;
import dev.ggen.settlement.report.ReportInput;
import dev.ggen.settlement.report.Reports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads a delivered report beside those that count already, then says in one transaction what became of it.
 *
 * <p>Killed on its way it begins anew: nothing stands in the tables before that transaction.
 */
@Component
final class ImportReport implements JobKind {
    static final String KIND = "import-report";
    private static final String UNPACKING = "settlement.job.unpacking";

    /** How often others may deliver of the same source while this one is read. */
    private static final int MOST_ROUNDS = 20;

    private final Writing writing;
    private final DataFolder folder;
    private final ReportTable table;
    private final ReportContents contents;
    private final ReportAcceptance acceptance;

    ImportReport(
            Writing writing,
            DataFolder folder,
            ReportTable table,
            ReportContents contents,
            ReportAcceptance acceptance) {
        this.writing = writing;
        this.folder = folder;
        this.table = table;
        this.contents = contents;
        this.acceptance = acceptance;
    }

    static Json input(UUID report, CommandId command) {
        return Json.object()
                .put("report", report.toString())
                .put("command", command.toString())
                .build();
    }

    /** A delivery on its way, and what it is accounted to. */
    record Arrival(Viewer viewer, CommandId command, ReportView report) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Json run(Viewer viewer, Json input, Progress progress) {
        JsonFields fields = JsonFields.of(input);
        UUID id = UUID.fromString(fields.text("report"));
        Arrival arrival = new Arrival(viewer, CommandId.parse(fields.text("command")), find(viewer, id));
        try (DataFolder.Work work = folder.open("import")) {
            for (int round = 0; round < MOST_ROUNDS; round++) {
                if (isOver(arrival) || round(arrival, work.path(), progress)) {
                    return answer(find(viewer, id));
                }
            }
        }
        throw new IllegalStateException("reports of the same source kept arriving while " + id + " was read");
    }

    private ReportView find(Viewer viewer, UUID id) {
        return writing.transactions().read(viewer, () -> table.find(id).orElseThrow());
    }

    private boolean isOver(Arrival arrival) {
        return find(arrival.viewer(), arrival.report().id()).state() != ReportState.RECEIVED
                || acceptance.repeatsAnother(arrival);
    }

    /** Reads it once; false when another of its source was accepted meanwhile, which has to be read with it. */
    private boolean round(Arrival arrival, Path work, Progress progress) {
        progress.at(UNPACKING, 0, 0);
        String name = writing.transactions()
                .read(arrival.viewer(), () -> ReportName.free(arrival.report().fileName(), table::isNameTaken));
        Path own = unpacked(arrival.viewer(), arrival.report().sha256(), work);
        ReportInput input = ReportInput.of(name, own);
        Reports.Recognised recognised = recognise(input);
        if (recognised.file().isEmpty()) {
            return acceptance.refuse(arrival, new ReadReport.Unusable(Optional.empty(), 0, recognised.findings()));
        }
        ReportFile file = recognised.file().get();
        if (!file.source().isEmpty() && !acceptance.isClaimed(arrival.viewer(), file.source())) {
            return acceptance.refuse(arrival, new ReadReport.Unusable(Optional.of(file), 0, List.of(stranger(file))));
        }
        List<Counted> others = writing.transactions().read(arrival.viewer(), () -> table.countedOf(file.source()));
        ReadReport read = new ReportReader(input, work, progress).read(file, inputs(arrival.viewer(), others, work));
        return switch (read) {
            case ReadReport.Unusable unusable -> acceptance.refuse(arrival, unusable);
            case ReadReport.Usable usable -> acceptance.accept(arrival, usable, others);
        };
    }

    private static Reports.Recognised recognise(ReportInput input) {
        try {
            return Reports.recognise(input);
        } catch (IOException e) {
            throw new UncheckedIOException(input.name() + " can't be read", e);
        }
    }

    private List<ReportInput> inputs(Viewer viewer, List<Counted> others, Path work) {
        List<ReportInput> inputs = new ArrayList<>();
        others.forEach(other -> inputs.add(ReportReader.before(other.name(), unpacked(viewer, other.sha256(), work))));
        return inputs;
    }

    private Path unpacked(Viewer viewer, String sha256, Path work) {
        Path file = work.resolve(sha256 + ".csv");
        if (!Files.exists(file)) {
            contents.unpack(viewer, sha256, file);
        }
        return file;
    }

    private static Finding stranger(ReportFile file) {
        return Finding.red(
                        "report-of-another-account",
                        file.name() + " is of " + file.source() + ", which no agreement names; nothing of it counts",
                        Place.ofFile(file.name()))
                .withAllowed("a report of an account that a signed agreement names")
                .withHint(
                        "if it is another seller's, tell its sender; if the agreement is missing, import it, then deliver the report again");
    }

    private static Json answer(ReportView report) {
        return Json.object()
                .put("report", report.id().toString())
                .put("state", report.state().word())
                .put("accepted", report.rows().accepted())
                .put("repeated", report.rows().repeated())
                .put("excluded", report.rows().excluded())
                .put("refused", report.rows().refused())
                .put("page", "/reports/" + report.id())
                .build();
    }
}
