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
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
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
    private final RateFileTable files;
    private final RateTable table;
    private final ReportContents contents;
    private final NeededRates needed;
    private final RateWithdrawal withdrawal;

    StoredRates(
            Writing writing,
            Door door,
            DataFolder folder,
            RateFileTable files,
            RateTable table,
            ReportContents contents,
            NeededRates needed,
            RateWithdrawal withdrawal) {
        this.writing = writing;
        this.door = door;
        this.folder = folder;
        this.files = files;
        this.table = table;
        this.contents = contents;
        this.needed = needed;
        this.withdrawal = withdrawal;
    }

    @Override
    public RateFileView deliver(Viewer viewer, CommandId command, String fileName, InputStream content) {
        viewer.require(Permission.REPORT_IMPORT);
        String shown = ReportName.shown(fileName);
        try (DataFolder.Work work = folder.open("rates")) {
            Spool spool = Spool.take(
                    shown, content, work.path().resolve("upload"), MOST_BYTES, UploadedText::requireTextOrZip);
            RateFile file = read(shown, Files.readAllBytes(spool.file()));
            Json input = Json.object()
                    .put("fileName", shown)
                    .put("sha256", spool.digest().hex())
                    .build();
            Json answer =
                    writing.commands().run(viewer, command, COMMAND, input, () -> keep(viewer, command, file, spool));
            String sha256 = JsonFields.answered(answer);
            return writing.transactions()
                    .read(viewer, () -> files.ofContent(sha256).orElseThrow());
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
        if (!files.counts(spool.digest().hex())) {
            List<ReferenceRate> added = RateComparison.added(file, table::on);
            String name = ReportName.free(csv(file.name()), EcbFormat.ENDINGS, files::isNameTaken);
            UUID id = writing.ids().next();
            contents.keep(spool);
            files.insert(
                    id,
                    viewer,
                    new RateFile(name, file.shown(), file.digest(), file.rates(), file.lines()),
                    added.size());
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
        String lower = name.toLowerCase(Locale.ROOT);
        return EcbFormat.ENDINGS.stream().anyMatch(lower::endsWith) ? name : name + ".csv";
    }

    @Override
    public Slice<RateFileView> files(Viewer viewer, Optional<String> cursor, int size) {
        viewer.require(Permission.REPORT_READ);
        return writing.transactions()
                .read(viewer, () -> Slice.of(files.page(cursor, size + 1), size, RateFileTable::key));
    }

    @Override
    public RateFileView file(Viewer viewer, UUID id) {
        viewer.require(Permission.REPORT_READ);
        return writing.transactions().read(viewer, () -> known(id));
    }

    private RateFileView known(UUID id) {
        return files.find(id).orElseThrow(() -> Refused.notFound("a file of rates " + id));
    }

    @Override
    public List<YearMonth> settledMonths(Viewer viewer, UUID id) {
        viewer.require(Permission.REPORT_READ);
        return writing.transactions()
                .read(viewer, () -> files.settledBy(known(id).name()));
    }

    @Override
    public void withdraw(Viewer viewer, CommandId command, UUID file, String reason) {
        viewer.require(Permission.REPORT_IMPORT);
        withdrawal.withdraw(viewer, command, file, reason.strip());
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
