package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.DataFolder;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.ExchangeRates;
import dev.ggen.hub.settlement.KnownRate;
import dev.ggen.hub.settlement.MissingRates;
import dev.ggen.hub.settlement.RateFileView;
import dev.ggen.hub.settlement.RateFilter;
import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.rates.EcbFormat;
import dev.ggen.settlement.rates.RateFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Published rates in the database. */
@Component
final class StoredRates implements ExchangeRates {
    private static final String COMMAND = "deliver-rates";

    private final Writing writing;
    private final Door door;
    private final DataFolder folder;
    private final RateTable table;
    private final ReportContents contents;
    private final NeededRates needed;

    StoredRates(
            Writing writing,
            Door door,
            DataFolder folder,
            RateTable table,
            ReportContents contents,
            NeededRates needed) {
        this.writing = writing;
        this.door = door;
        this.folder = folder;
        this.table = table;
        this.contents = contents;
        this.needed = needed;
    }

    @Override
    public RateFileView deliver(Viewer viewer, CommandId command, String fileName, InputStream content) {
        viewer.require(Permission.REPORT_IMPORT);
        String shown = ReportName.shown(fileName);
        try (DataFolder.Work work = folder.open("rates")) {
            Spool spool = Spool.take(shown, content, work.path().resolve("upload"), MOST_BYTES);
            RateFile file = read(shown, Files.readAllBytes(spool.file()));
            Json input = Json.object()
                    .put("fileName", shown)
                    .put("sha256", spool.digest().hex())
                    .build();
            Json answer =
                    writing.commands().run(viewer, command, COMMAND, input, () -> keep(viewer, command, file, spool));
            String sha256 = JsonFields.answered(answer);
            return writing.transactions()
                    .read(viewer, () -> table.ofContent(sha256).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException("the upload of " + shown + " can't be read back", e);
        }
    }

    private static RateFile read(String shown, byte[] bytes) {
        try {
            return EcbFormat.read(shown, shown, bytes);
        } catch (FindingsException e) {
            throw Refused.invalid(e.findings());
        }
    }

    /** Behind the door, so that a month's inputs can't change between the last look at them and its posting. */
    private Json keep(Viewer viewer, CommandId command, RateFile file, Spool spool) {
        door.enter();
        if (table.ofContent(spool.digest().hex()).isEmpty()) {
            List<ReferenceRate> added = RateComparison.added(file, table::on);
            String name = ReportName.free(csv(file.name()), table::isNameTaken);
            UUID id = writing.ids().next();
            contents.keep(spool);
            table.insert(
                    id,
                    viewer,
                    new RateFile(name, file.shown(), file.digest(), file.rates(), file.lines()),
                    file.shown(),
                    added);
            if (!added.isEmpty()) {
                table.add(id, added);
            }
            writing.activity()
                    .record(
                            viewer,
                            command,
                            COMMAND,
                            "reports/rates",
                            Optional.empty(),
                            Json.Null.NULL,
                            Json.object()
                                    .put("file", name)
                                    .put("sha256", spool.digest().hex())
                                    .put("rates", file.rates().size())
                                    .put("newRates", added.size())
                                    .build());
        }
        return Json.of(spool.digest().hex());
    }

    /** The command line reads those files of a folder that end so. */
    private static String csv(String name) {
        return name.endsWith(".csv") ? name : name + ".csv";
    }

    @Override
    public Slice<RateFileView> files(Viewer viewer, Optional<String> cursor, int size) {
        viewer.require(Permission.REPORT_READ);
        return writing.transactions()
                .read(viewer, () -> Slice.of(table.page(cursor, size + 1), size, RateTable::fileKey));
    }

    @Override
    public Slice<KnownRate> rates(Viewer viewer, RateFilter filter, Optional<String> cursor, int size) {
        viewer.require(Permission.REPORT_READ);
        return writing.transactions()
                .read(viewer, () -> Slice.of(table.page(filter, cursor, size + 1), size, RateTable::rateKey));
    }

    @Override
    public List<String> currencies(Viewer viewer) {
        viewer.require(Permission.REPORT_READ);
        return writing.transactions().read(viewer, table::currencies);
    }

    @Override
    public List<MissingRates> missing(Viewer viewer) {
        viewer.require(Permission.REPORT_READ);
        return writing.transactions().read(viewer, () -> needed.missing(viewer));
    }
}
