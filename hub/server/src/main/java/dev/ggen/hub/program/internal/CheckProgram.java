package dev.ggen.hub.program.internal;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.JobKind;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.platform.Progress;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramSources;
import dev.ggen.hub.program.Programs;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The job that checks a program that was handed in, and makes it a proposal. */
@Component
final class CheckProgram implements JobKind {
    static final String KIND = "check-program";

    private static final int STEPS = 3;

    private final Transactions transactions;
    private final Programs programs;
    private final PublishingTables tables;
    private final Activity activity;

    CheckProgram(Transactions transactions, Programs programs, PublishingTables tables, Activity activity) {
        this.transactions = transactions;
        this.programs = programs;
        this.tables = tables;
        this.activity = activity;
    }

    static Json input(UUID upload, LocalDate holdsFrom) {
        return Json.object()
                .put("upload", upload.toString())
                .put("holdsFrom", holdsFrom.toString())
                .build();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Json run(Viewer viewer, Json input, Progress progress) {
        JsonFields fields = JsonFields.of(input);
        UUID id = UUID.fromString(fields.text("upload"));
        LocalDate holdsFrom = LocalDate.parse(fields.text("holdsFrom"));
        Json answer = Json.object()
                .put("proposal", id.toString())
                .put("page", "/program/proposals/" + id)
                .build();
        progress.at("program.check.reading", 0, STEPS);
        Optional<List<SourceFile>> files =
                transactions.read(viewer, () -> tables.uploads().files(id));
        if (files.isEmpty()) {
            return answer; // an earlier run of this job got to its end
        }
        progress.at("program.check.checking", 1, STEPS);
        CheckedUpload checked = checked(viewer, id, holdsFrom, files.get());
        progress.at("program.check.keeping", 2, STEPS);
        transactions.write(viewer, () -> {
            keep(viewer, checked);
            return answer;
        });
        return answer;
    }

    private CheckedUpload checked(Viewer viewer, UUID id, LocalDate holdsFrom, List<SourceFile> files) {
        Optional<ProgramSources> base =
                programs.inForce(viewer, holdsFrom).map(version -> programs.sources(viewer, version.number()));
        try {
            return CheckedUpload.check(id, holdsFrom, files, base);
        } catch (Refused | FindingsException e) {
            transactions.write(viewer, () -> {
                tables.uploads().remove(id);
                return id;
            });
            throw e;
        }
    }

    private void keep(Viewer viewer, CheckedUpload checked) {
        if (tables.proposals().exists(checked.id())) {
            return;
        }
        tables.store().propose(checked, viewer);
        tables.uploads().remove(checked.id());
        activity.record(
                viewer,
                new CommandId(checked.id()),
                "propose-program",
                "program/proposals/" + checked.id(),
                Optional.empty(),
                Json.Null.NULL,
                Json.object()
                        .put("digest", checked.digest().hex())
                        .put("holdsFrom", checked.holdsFrom().toString())
                        .put("effect", checked.effect())
                        .build());
    }
}
