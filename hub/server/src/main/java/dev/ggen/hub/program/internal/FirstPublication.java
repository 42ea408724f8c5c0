package dev.ggen.hub.program.internal;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.HubSettings;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramSetup;
import dev.ggen.hub.program.PublishedVersion;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.program.ProgramOutlineReader;
import dev.ggen.settlement.program.ProgramReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Version 1 out of a folder: in force from the day that the program gives as its issue, so that earlier months can be settled too. */
@Component
final class FirstPublication implements ProgramSetup {
    private final HubSettings settings;
    private final Transactions transactions;
    private final PublishingTables tables;
    private final Activity activity;
    private final HubClock clock;
    private final Ids ids;

    FirstPublication(
            HubSettings settings,
            Transactions transactions,
            PublishingTables tables,
            Activity activity,
            HubClock clock,
            Ids ids) {
        this.settings = settings;
        this.transactions = transactions;
        this.tables = tables;
        this.activity = activity;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public int ensurePublished(Viewer system) {
        int newest = transactions.read(system, () -> tables.versions().newest());
        return newest > 0 ? newest : publish(system);
    }

    private int publish(Viewer system) {
        CheckedUpload checked = checked(ProgramReader.files(settings.program()));
        return transactions.write(system, () -> {
            tables.versions().lock();
            int newest = tables.versions().newest();
            return newest > 0 ? newest : keep(system, checked); // another node may have been quicker
        });
    }

    private CheckedUpload checked(List<SourceFile> files) {
        LocalDate holdsFrom = ProgramOutlineReader.read(files)
                .issued()
                .filter(issued -> issued.isBefore(clock.today()))
                .orElseGet(clock::today);
        try {
            return CheckedUpload.check(ids.next(), holdsFrom, files, Optional.empty());
        } catch (Refused e) {
            throw new FindingsException(e.findings().stream()
                    .map(finding -> finding.inFolder(settings.program().toString()))
                    .toList());
        }
    }

    private int keep(Viewer system, CheckedUpload checked) {
        tables.store().propose(checked, system);
        PublishedVersion version = tables.store().publish(checked.id(), system, "");
        activity.record(
                system,
                ids.nextCommand(),
                "publish-program",
                "program/versions/" + version.number(),
                Optional.empty(),
                Json.Null.NULL,
                Json.object()
                        .put("version", version.number())
                        .put("digest", version.digest().hex())
                        .put("holdsFrom", version.holdsFrom().toString())
                        .build());
        return version.number();
    }
}
