package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.evidence.VendorKey;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.DataFolder;
import dev.ggen.hub.platform.JobKind;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.platform.Progress;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.CloseState;
import dev.ggen.hub.tables.settlement.tables.records.CloseAgreementRecord;
import dev.ggen.hub.tables.settlement.tables.records.CloseRecord;
import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Computes an approved close once more, with the vendor's key, and posts it if it is to the byte what was approved.
 *
 * <p>Everything is posted in one transaction or nothing is; killed on its way, it begins anew.
 */
@Component
final class ApproveMonth implements JobKind {
    static final String KIND = "approve-month";

    /** The last step before the transaction that posts, and the first after it. */
    static final String POSTING = "settlement.job.posting";

    static final String POSTED = "settlement.job.posted";

    private final Writing writing;
    private final DataFolder folder;
    private final CloseTable closes;
    private final InputGathering gathering;
    private final MonthSettling settling;
    private final ClosePosting posting;
    private final VendorKey key;

    ApproveMonth(
            Writing writing,
            DataFolder folder,
            CloseTable closes,
            InputGathering gathering,
            MonthSettling settling,
            ClosePosting posting,
            VendorKey key) {
        this.writing = writing;
        this.folder = folder;
        this.closes = closes;
        this.gathering = gathering;
        this.settling = settling;
        this.posting = posting;
        this.key = key;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Json run(Viewer viewer, Json input, Progress progress) {
        JsonFields fields = JsonFields.of(input);
        UUID id = UUID.fromString(fields.text("close"));
        CloseRecord close =
                writing.transactions().read(viewer, () -> closes.find(id).orElseThrow());
        if (CloseState.of(close.getState()) == CloseState.APPROVING) {
            try {
                post(approved(viewer, CommandId.parse(fields.text("command")), close), progress);
            } catch (Refused e) {
                throw failed(viewer, id, e.findings());
            } catch (FindingsException e) {
                throw failed(viewer, id, e.findings());
            }
        }
        return answer(close);
    }

    private Approved approved(Viewer viewer, CommandId command, CloseRecord close) {
        Proposal proposal = writing.transactions().read(viewer, () -> closes.proposal(close));
        return new Approved(viewer, command, close, proposal);
    }

    /** A close on its way into the books, and who let it. */
    record Approved(Viewer viewer, CommandId command, CloseRecord close, Proposal proposal) {
        Period period() {
            return new Period(YearMonth.from(close.getMonth()));
        }

        UUID id() {
            return close.getId();
        }
    }

    private Refused failed(Viewer viewer, UUID close, List<Finding> findings) {
        return writing.transactions().write(viewer, () -> {
            closes.failed(close, CloseState.APPROVING, findings);
            return new Refused(Refused.Kind.CONFLICT, findings);
        });
    }

    private void post(Approved approved, Progress progress) {
        List<CloseAgreementRecord> proposed =
                writing.transactions().read(approved.viewer(), () -> closes.agreements(approved.id()));
        MonthInputs all = writing.transactions()
                .read(approved.viewer(), () -> gathering.gather(approved.viewer(), approved.period()));
        requireUnchanged(approved, all);
        Set<String> held = proposed.stream()
                .filter(CloseAgreementRecord::getIsHeld)
                .map(CloseAgreementRecord::getAgreement)
                .collect(Collectors.toSet());
        try (DataFolder.Work work = folder.open("approve")) {
            MonthRun run = settling.settle(
                    all.without(held),
                    new MonthSettling.Making(approved.viewer(), key.signer(), work.path(), progress));
            requireSame(proposed, run);
            progress.at(POSTING, 0, run.outcome().statements().size());
            writing.transactions()
                    .write(
                            approved.viewer(),
                            () -> posting.post(
                                    approved,
                                    run,
                                    () -> requireUnchanged(
                                            approved, gathering.gather(approved.viewer(), approved.period()))));
        }
        progress.at(POSTED, 1, 1);
    }

    private static void requireUnchanged(Approved approved, MonthInputs now) {
        if (!now.digest().equals(approved.close().getInputDigest())) {
            throw CloseRules.inputsChanged(approved.proposal(), InputChanges.between(approved.close(), now));
        }
    }

    /** What is posted is what was approved: the same statements, to the byte. */
    private static void requireSame(List<CloseAgreementRecord> proposed, MonthRun run) {
        SortedMap<String, String> approved = new TreeMap<>();
        proposed.stream()
                .filter(agreement -> !agreement.getIsHeld())
                .forEach(agreement -> approved.put(agreement.getAgreement(), agreement.getStatementDigest()));
        Map<String, String> computed = run.outcome().statements().stream()
                .collect(Collectors.toMap(
                        statement -> statement.agreement(), statement -> run.statementDigest(statement.agreement())));
        if (!approved.equals(computed)) {
            throw new FindingsException(Finding.red(
                            "statement-differs",
                            "computed again, the statements aren't those that were approved; nothing was posted")
                    .withHint("prepare the month again; tell the operator, for equal inputs must give equal bytes"));
        }
    }

    private static Json answer(CloseRecord close) {
        return Json.object()
                .put("close", close.getId().toString())
                .put("page", "/months/" + YearMonth.from(close.getMonth()))
                .build();
    }
}
