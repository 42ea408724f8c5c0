package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.DataFolder;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.ExchangeRates;
import dev.ggen.hub.settlement.RateFileView;
import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.rates.EcbFormat;
import dev.ggen.settlement.rates.RateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes a file of rates back by which no month was settled, and lets later files that say the same count for it. */
@Component
final class RateWithdrawal {
    private static final String COMMAND = "withdraw-rates";

    private final Writing writing;
    private final Door door;
    private final DataFolder folder;
    private final RateFileTable files;
    private final RateTable rates;
    private final ReportContents contents;

    RateWithdrawal(
            Writing writing,
            Door door,
            DataFolder folder,
            RateFileTable files,
            RateTable rates,
            ReportContents contents) {
        this.writing = writing;
        this.door = door;
        this.folder = folder;
        this.files = files;
        this.rates = rates;
        this.contents = contents;
    }

    void withdraw(Viewer viewer, CommandId command, UUID id, String reason) {
        Json input =
                Json.object().put("file", id.toString()).put("reason", reason).build();
        writing.commands().run(viewer, command, COMMAND, input, () -> {
            door.enter();
            RateFileView file = files.find(id).orElseThrow(() -> Refused.notFound("a file of rates " + id));
            require(file, reason);
            files.withdraw(id, viewer, reason);
            int known = rates.knownBy(id);
            int again = sayAgain(viewer, file, known);
            writing.activity()
                    .record(
                            viewer,
                            command,
                            COMMAND,
                            "reports/rates",
                            Optional.empty(),
                            Json.object()
                                    .put("file", file.name())
                                    .put("sha256", file.sha256())
                                    .build(),
                            Json.object()
                                    .put("reason", reason)
                                    .put("unknown", known - again)
                                    .put("knownFromLaterFiles", again)
                                    .build());
            return input;
        });
    }

    private void require(RateFileView file, String reason) {
        if (file.withdrawn().isPresent()) {
            throw Refused.conflict(
                    "rates-withdrawn",
                    file.name() + " was taken back already, by "
                            + file.withdrawn().get().by(),
                    "deliver the right file; the same one may be delivered again");
        }
        if (reason.isBlank() || reason.length() > ExchangeRates.LONGEST_REASON) {
            throw Refused.invalid(List.of(Finding.red("reason-missing", "the reason is missing or too long")
                    .withAllowed("1 to " + ExchangeRates.LONGEST_REASON + " characters")));
        }
        List<YearMonth> settled = files.settledBy(file.name());
        if (!settled.isEmpty()) {
            throw Refused.conflict(
                    "rates-settled",
                    "the close of " + settled.stream().map(YearMonth::toString).collect(Collectors.joining(", "))
                            + " was given " + file.name() + "; what was issued never changes",
                    "agree with the partners how the difference is settled");
        }
    }

    /** Later files say again what only the first of them was kept for; how many rates are known from them. */
    private int sayAgain(Viewer viewer, RateFileView withdrawn, int known) {
        int again = 0;
        try (DataFolder.Work work = folder.open("rates")) {
            for (RateFileView later : files.after(withdrawn)) {
                if (again < known) {
                    List<ReferenceRate> added =
                            RateComparison.added(read(viewer, later, work.path().resolve(later.name())), rates::on);
                    if (!added.isEmpty()) {
                        rates.add(later.id(), added);
                        again += added.size();
                    }
                }
            }
        }
        return again;
    }

    private RateFile read(Viewer viewer, RateFileView file, Path into) {
        contents.unpack(viewer, file.sha256(), into);
        try {
            return EcbFormat.read(file.name(), file.fileName(), Files.readAllBytes(into));
        } catch (IOException e) {
            throw new UncheckedIOException(file.name() + " can't be read back", e);
        }
    }
}
