package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.AskedVolumes;
import dev.ggen.hub.settlement.KeepWhatIf;
import dev.ggen.hub.settlement.KeptWhatIf;
import dev.ggen.hub.settlement.VolumeSheet;
import dev.ggen.hub.settlement.VolumeText;
import dev.ggen.hub.settlement.Volumes;
import dev.ggen.hub.settlement.WhatIfs;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Kept questions in the database. */
@Component
final class StoredWhatIfs implements WhatIfs {
    private static final String KEEP = "keep-what-if";
    private static final String REMOVE = "remove-what-if";

    private final Writing writing;
    private final Volumes volumes;
    private final WhatIfTable table;

    StoredWhatIfs(Writing writing, Volumes volumes, WhatIfTable table) {
        this.writing = writing;
        this.volumes = volumes;
        this.table = table;
    }

    @Override
    public KeptWhatIf keep(Viewer viewer, CommandId command, KeepWhatIf wanted) {
        viewer.require(Permission.STATEMENT_READ);
        requireBounds(wanted);
        VolumeSheet sheet = volumes.at(viewer, wanted.agreement(), wanted.asked());
        Json answer = writing.commands().run(viewer, command, KEEP, input(wanted, sheet.month()), () -> {
            if (table.count(wanted.agreement()) >= MOST_KEPT) {
                throw Refused.conflict(
                        "what-ifs-many",
                        MOST_KEPT + " estimates of agreement " + wanted.agreement() + " are kept already",
                        "remove one that nobody needs any more");
            }
            UUID id = writing.ids().next();
            table.insert(id, viewer, wanted, sheet);
            record(viewer, command, KEEP, wanted.agreement(), id);
            return Json.of(id.toString());
        });
        return kept(viewer, wanted.agreement(), UUID.fromString(JsonFields.answered(answer)));
    }

    private static void requireBounds(KeepWhatIf wanted) {
        if (wanted.name().isEmpty() || wanted.name().length() > LONGEST_NAME) {
            throw Refused.invalid(List.of(Finding.red("what-if-name", "the estimate's name is missing or too long")
                    .withAllowed("1 to " + LONGEST_NAME + " characters")));
        }
        if (wanted.note().length() > LONGEST_NOTE) {
            throw Refused.invalid(List.of(Finding.red("what-if-note", "the estimate's note is too long")
                    .withAllowed("up to " + LONGEST_NOTE + " characters")));
        }
    }

    private static Json input(KeepWhatIf wanted, YearMonth month) {
        AskedVolumes asked = wanted.asked();
        return Json.object()
                .put("agreement", wanted.agreement())
                .put("name", wanted.name())
                .put("note", wanted.note())
                .put("month", month.toString())
                .put("span", asked.span().word())
                .put(
                        "volumes",
                        Json.ofStrings(asked.volumes().stream()
                                .map(volume -> volume.stream() + " " + VolumeText.write(volume.sales()) + " "
                                        + VolumeText.write(volume.units()))
                                .toList()))
                .build();
    }

    /** That there was one, and whose; what somebody plans stands in no log. */
    private void record(Viewer viewer, CommandId command, String what, String agreement, UUID id) {
        writing.activity()
                .record(
                        viewer,
                        command,
                        what,
                        "agreements/" + agreement,
                        viewer.partner(),
                        Json.Null.NULL,
                        Json.object().put("estimate", id.toString()).build());
    }

    @Override
    public List<KeptWhatIf> of(Viewer viewer, String agreement) {
        viewer.require(Permission.STATEMENT_READ);
        return writing.transactions().read(viewer, () -> table.of(agreement, MOST_KEPT));
    }

    @Override
    public KeptWhatIf kept(Viewer viewer, String agreement, UUID id) {
        viewer.require(Permission.STATEMENT_READ);
        return writing.transactions().read(viewer, () -> known(agreement, id));
    }

    private KeptWhatIf known(String agreement, UUID id) {
        return table.find(agreement, id).orElseThrow(() -> Refused.notFound("an estimate " + id));
    }

    @Override
    public void remove(Viewer viewer, CommandId command, String agreement, UUID id) {
        viewer.require(Permission.STATEMENT_READ);
        Json input = Json.object()
                .put("agreement", agreement)
                .put("estimate", id.toString())
                .build();
        writing.commands().run(viewer, command, REMOVE, input, () -> {
            known(agreement, id);
            table.remove(id);
            record(viewer, command, REMOVE, agreement, id);
            return input;
        });
    }
}
