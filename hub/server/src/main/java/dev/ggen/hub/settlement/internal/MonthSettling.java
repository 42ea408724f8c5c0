package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.evidence.VendorKey;
import dev.ggen.hub.platform.Progress;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Signer;
import dev.ggen.settlement.BuilderVersion;
import dev.ggen.settlement.run.KnownProgram;
import dev.ggen.settlement.run.SettleOutcome;
import dev.ggen.settlement.run.SettleRequest;
import dev.ggen.settlement.run.SettleRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Computes a month with what {@code ggen settle} runs, and holds the agreements that can't be settled, so that one red line stops
 * its own agreement and no other but those that share its reports.
 */
@Component
final class MonthSettling {
    private static final String COLLECTING = "settlement.job.collecting";
    private static final String SETTLING = "settlement.job.settling";

    private final ReportContents contents;
    private final StatementFiles files;
    private final VendorKey key;
    private final CheckedPrograms programs;

    MonthSettling(ReportContents contents, StatementFiles files, CheckedPrograms programs, VendorKey key) {
        this.contents = contents;
        this.files = files;
        this.key = key;
        this.programs = programs;
    }

    /** How a run is made. */
    record Making(Viewer viewer, Signer signer, Path work, Progress progress) {}

    /** How a run ends: with statements to look at, or with all that is issued. */
    private interface Run {
        SettleOutcome of(SettleRequest request, KnownProgram program);
    }

    /**
     * Computes what there is to look at: the canonical statements and the entries, no documents.
     *
     * @throws FindingsException when a red finding is about no single agreement: then nothing can be settled
     */
    MonthRun draft(MonthInputs inputs, Making making) {
        return settle(inputs, making, SettleRun::draft);
    }

    /**
     * Runs it, again without those that a red finding is about, until nothing red is left.
     *
     * @throws FindingsException when a red finding is about no single agreement: then nothing can be settled
     */
    MonthRun settle(MonthInputs inputs, Making making) {
        return settle(inputs, making, SettleRun::run);
    }

    private MonthRun settle(MonthInputs inputs, Making making, Run how) {
        SortedMap<String, List<Finding>> held = new TreeMap<>();
        KnownProgram known = programs.of(inputs.program());
        for (int round = 0; ; round++) {
            MonthInputs left = inputs.without(held.keySet());
            if (left.agreements().isEmpty()) {
                SettleOutcome nothing = new SettleOutcome(List.of(), List.of());
                return new MonthRun(nothing, held, new TreeMap<>(), making.work());
            }
            Path work = making.work().resolve("run-" + round);
            SettleOutcome outcome = how.of(request(left, making, work), known);
            Attribution attribution = new Attribution(left);
            if (!outcome.isRed()) {
                return new MonthRun(outcome, held, attribution.byAgreement(outcome.findings()), out(work));
            }
            held.putAll(attribution.red(outcome.findings()));
            held.putAll(HeldSplits.beside(left.agreements(), held.keySet()));
        }
    }

    private SettleRequest request(MonthInputs inputs, Making making, Path work) {
        making.progress().at(COLLECTING, 0, inputs.allReports().size());
        MonthFolder folder = MonthFolder.fill(making.viewer(), inputs, contents, files, work.resolve("inputs"));
        making.progress().at(SETTLING, 0, inputs.agreements().size());
        return new SettleRequest(
                folder.named(MonthFolder.PROGRAM),
                folder.named(MonthFolder.AGREEMENTS),
                folder.named(MonthFolder.TRANSACTIONS),
                inputs.earlier().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SettleRequest.Earlier(folder.named(MonthFolder.EARLIER), key.trust())),
                inputs.rates().isEmpty() ? Optional.empty() : Optional.of(folder.named(MonthFolder.RATES)),
                inputs.period(),
                inputs.issuedAt(),
                new SettleRequest.NamedFolder(out(work), "out"),
                making.signer(),
                inputs.pack(),
                RatingLimits.small(),
                BuilderVersion.read(),
                inputs.elsewhere());
    }

    private static Path out(Path work) {
        return work.resolve("out");
    }
}
