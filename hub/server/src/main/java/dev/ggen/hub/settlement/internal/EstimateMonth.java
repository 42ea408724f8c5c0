package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.agreement.AgreementFiles;
import dev.ggen.hub.platform.DataFolder;
import dev.ggen.hub.platform.JobKind;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.platform.Progress;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.Estimates;
import dev.ggen.hub.tables.settlement.tables.records.AccrualRecord;
import dev.ggen.partner.forecast.Cover;
import dev.ggen.partner.settlement.Period;
import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.accrual.AccrualJson;
import dev.ggen.settlement.accrual.AccrualRequest;
import dev.ggen.settlement.accrual.AccrualRun;
import dev.ggen.settlement.replay.ReplayRequest.TermsFolders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Estimates an open month with what {@code ggen program accrual} runs, and keeps what came out. */
@Component
final class EstimateMonth implements JobKind {
    static final String KIND = "estimate-month";
    private static final String COLLECTING = "settlement.job.collecting";
    private static final String ESTIMATING = "settlement.job.estimating";
    private static final String PROGRAM = "program";
    private static final String AGREEMENTS = "agreements";
    private static final String TRANSACTIONS = "transactions";

    private final Writing writing;
    private final DataFolder folder;
    private final EstimateTable estimates;
    private final ReplayGathering gathering;
    private final ReportContents contents;

    EstimateMonth(
            Writing writing,
            DataFolder folder,
            EstimateTable estimates,
            ReplayGathering gathering,
            ReportContents contents) {
        this.writing = writing;
        this.folder = folder;
        this.estimates = estimates;
        this.gathering = gathering;
        this.contents = contents;
    }

    static Json input(UUID estimate) {
        return Json.object().put("estimate", estimate.toString()).build();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Json run(Viewer viewer, Json input, Progress progress) {
        UUID id = UUID.fromString(JsonFields.of(input).text("estimate"));
        AccrualRecord asked =
                writing.transactions().read(viewer, () -> estimates.find(id).orElseThrow());
        if (writing.transactions().read(viewer, () -> estimates.result(id)).isEmpty()) {
            estimate(viewer, asked, progress);
        }
        return Json.object()
                .put("estimate", id.toString())
                .put("page", "/months/" + YearMonth.from(asked.getMonth()) + "/accrual")
                .build();
    }

    private void estimate(Viewer viewer, AccrualRecord asked, Progress progress) {
        Period month = new Period(YearMonth.from(asked.getMonth()));
        ReplayInputs inputs =
                writing.transactions().read(viewer, () -> gathering.before(viewer, month, Estimates.MONTHS));
        progress.at(COLLECTING, 0, inputs.reports().size());
        try (DataFolder.Work work = folder.open("accrual")) {
            MonthFolder files = new MonthFolder(work.path());
            files.write(PROGRAM, inputs.now().bytes());
            files.write(
                    AGREEMENTS,
                    AgreementFiles.folder(inputs.agreements().stream()
                            .map(SettledAgreement::stored)
                            .toList()));
            Path transactions = files.make(TRANSACTIONS);
            inputs.reports()
                    .forEach(report -> contents.unpack(viewer, report.sha256(), transactions.resolve(report.name())));
            progress.at(ESTIMATING, 0, 0);
            byte[] content = AccrualJson.of(AccrualRun.run(
                            new AccrualRequest(
                                    new TermsFolders(files.named(PROGRAM), files.named(AGREEMENTS), Optional.empty()),
                                    files.named(TRANSACTIONS),
                                    month,
                                    asked.getOnDay(),
                                    Estimates.MONTHS,
                                    Cover.USUAL,
                                    RatingLimits.small()),
                            files.make("engine")))
                    .getBytes(StandardCharsets.UTF_8);
            writing.transactions().write(viewer, () -> {
                estimates.done(asked.getId(), content);
                SortedMap<String, byte[]> parts = EstimateText.parse(content).parts();
                inputs.agreements().stream()
                        .filter(agreement -> parts.containsKey(agreement.id()))
                        .forEach(agreement -> estimates.part(
                                asked,
                                agreement.id(),
                                agreement.stored().partner(),
                                Objects.requireNonNull(parts.get(agreement.id()))));
                return asked.getId();
            });
        }
    }
}
