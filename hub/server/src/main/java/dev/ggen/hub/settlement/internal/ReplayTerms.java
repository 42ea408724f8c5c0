package dev.ggen.hub.settlement.internal;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.agreement.AgreementFiles;
import dev.ggen.hub.platform.DataFolder;
import dev.ggen.hub.platform.JobKind;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.platform.Progress;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.ReplayView;
import dev.ggen.hub.settlement.Replays;
import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.replay.ReplayJson;
import dev.ggen.settlement.replay.ReplayRequest;
import dev.ggen.settlement.replay.ReplayRequest.TermsFolders;
import dev.ggen.settlement.replay.ReplayRun;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Settles months by the terms that hold and by others, with what {@code ggen program replay} runs, and keeps the comparison. */
@Component
final class ReplayTerms implements JobKind {
    static final String KIND = "replay-terms";
    private static final String COLLECTING = "settlement.job.collecting";
    private static final String COMPARING = "settlement.job.comparing";
    private static final String OLD = "old-program";
    private static final String NOW = "new-program";
    private static final String AGREEMENTS = "agreements";
    private static final String DRAFTS = "new-agreements";
    private static final String TRANSACTIONS = "transactions";
    private static final String RATES = "rates";

    private final Writing writing;
    private final DataFolder folder;
    private final ReplayTable replays;
    private final ReplayGathering gathering;
    private final ReportContents contents;

    ReplayTerms(
            Writing writing,
            DataFolder folder,
            ReplayTable replays,
            ReplayGathering gathering,
            ReportContents contents) {
        this.writing = writing;
        this.folder = folder;
        this.replays = replays;
        this.gathering = gathering;
        this.contents = contents;
    }

    static Json input(UUID replay) {
        return Json.object().put("replay", replay.toString()).build();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Json run(Viewer viewer, Json input, Progress progress) {
        UUID id = UUID.fromString(JsonFields.of(input).text("replay"));
        Optional<ReplayView> asked = writing.transactions().read(viewer, () -> replays.find(id));
        asked.filter(replay -> !replay.isDone()).ifPresent(replay -> settle(viewer, replay, progress));
        return Json.object()
                .put("replay", id.toString())
                .put("page", "/program/replays/" + id)
                .build();
    }

    private void settle(Viewer viewer, ReplayView replay, Progress progress) {
        ReplayInputs inputs = writing.transactions().read(viewer, () -> gathering.gather(viewer, replay));
        progress.at(COLLECTING, 0, inputs.reports().size());
        try (DataFolder.Work work = folder.open("replay")) {
            ReplayRequest request = request(viewer, inputs, new MonthFolder(work.path()));
            byte[] content = ReplayJson.of(ReplayRun.run(
                            request,
                            work.path().resolve("engine"),
                            (done, total) -> progress.at(COMPARING, done, total)))
                    .getBytes(StandardCharsets.UTF_8);
            requireBound(content);
            writing.transactions().write(viewer, () -> {
                replays.done(replay.id(), content);
                return replay.id();
            });
        }
    }

    private static void requireBound(byte[] content) {
        if (content.length > Replays.MOST_RESULT_BYTES) {
            throw new Refused(
                    Refused.Kind.TOO_LARGE,
                    Finding.red("replay-too-large", "the comparison has " + content.length + " bytes")
                            .withAllowed("at most " + Replays.MOST_RESULT_BYTES + " bytes")
                            .withHint("try fewer months at a time"));
        }
    }

    private ReplayRequest request(Viewer viewer, ReplayInputs inputs, MonthFolder work) {
        work.write(OLD, inputs.old().bytes());
        work.write(NOW, inputs.now().bytes());
        work.write(
                AGREEMENTS,
                AgreementFiles.folder(inputs.agreements().stream()
                        .map(SettledAgreement::stored)
                        .toList()));
        SortedMap<String, byte[]> drafts = new TreeMap<>();
        inputs.drafts().forEach(draft -> drafts.put(draft.path(), draft.bytes()));
        work.write(DRAFTS, drafts);
        Path transactions = work.make(TRANSACTIONS);
        inputs.reports()
                .forEach(report -> contents.unpack(viewer, report.sha256(), transactions.resolve(report.name())));
        work.make("engine");
        if (!inputs.rates().isEmpty()) {
            Path rates = work.make(RATES);
            inputs.rates().forEach(file -> contents.unpack(viewer, file.sha256(), rates.resolve(file.name())));
        }
        return new ReplayRequest(
                new TermsFolders(work.named(OLD), work.named(AGREEMENTS), Optional.empty()),
                new TermsFolders(
                        work.named(NOW),
                        work.named(AGREEMENTS),
                        drafts.isEmpty() ? Optional.empty() : Optional.of(work.named(DRAFTS))),
                work.named(TRANSACTIONS),
                inputs.from(),
                inputs.to(),
                inputs.rates().isEmpty() ? Optional.empty() : Optional.of(work.named(RATES)),
                RatingLimits.small());
    }

    /** The name of a draft's file. */
    static SourceFile named(SourceFile draft, String agreement) {
        return new SourceFile(agreement + ".ttl", draft.bytes());
    }
}
