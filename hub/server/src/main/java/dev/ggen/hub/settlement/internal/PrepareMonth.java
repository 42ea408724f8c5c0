package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.DataFolder;
import dev.ggen.hub.platform.JobKind;
import dev.ggen.hub.platform.JsonColumn;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.platform.Progress;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.CloseState;
import dev.ggen.hub.tables.settlement.tables.records.CloseAgreementRecord;
import dev.ggen.hub.tables.settlement.tables.records.CloseRecord;
import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingJson;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.SigningKey;
import dev.ggen.settlement.run.SettleOutcome.Summary;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Computes what a month's close would post, signed by nobody, and keeps it for a second person. */
@Component
final class PrepareMonth implements JobKind {
    static final String KIND = "prepare-month";
    private static final String STORING = "settlement.job.storing";

    private final Writing writing;
    private final DataFolder folder;
    private final CloseTable closes;
    private final Terms terms;
    private final InputGathering gathering;
    private final MonthSettling settling;
    private final SecureRandom random;

    PrepareMonth(
            Writing writing,
            DataFolder folder,
            CloseTable closes,
            Terms terms,
            InputGathering gathering,
            MonthSettling settling,
            SecureRandom random) {
        this.writing = writing;
        this.folder = folder;
        this.closes = closes;
        this.terms = terms;
        this.gathering = gathering;
        this.settling = settling;
        this.random = random;
    }

    static Json input(UUID close, CommandId command) {
        return Json.object()
                .put("close", close.toString())
                .put("command", command.toString())
                .build();
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
        if (CloseState.of(close.getState()) == CloseState.PREPARING) {
            try {
                prepare(viewer, CommandId.parse(fields.text("command")), close, progress);
            } catch (Refused e) {
                throw failed(viewer, id, e.findings());
            } catch (FindingsException e) {
                throw failed(viewer, id, e.findings());
            }
        }
        return answer(close);
    }

    private Refused failed(Viewer viewer, UUID close, List<Finding> findings) {
        return writing.transactions().write(viewer, () -> {
            closes.failed(close, CloseState.PREPARING, findings);
            return Refused.invalid(findings);
        });
    }

    private void prepare(Viewer viewer, CommandId command, CloseRecord close, Progress progress) {
        Period period = new Period(YearMonth.from(close.getMonth()));
        MonthInputs inputs = writing.transactions().read(viewer, () -> gathering.gather(viewer, period));
        EmptyMonth.requireReported(inputs);
        try (DataFolder.Work work = folder.open("prepare")) {
            MonthRun run = settling.draft(
                    inputs, new MonthSettling.Making(viewer, SigningKey.generate(random), work.path(), progress));
            if (run.outcome().statements().isEmpty()) {
                throw new FindingsException(allHeld(run));
            }
            progress.at(STORING, 0, 0);
            writing.transactions().write(viewer, () -> keep(viewer, command, close, inputs, run));
        }
    }

    private static List<Finding> allHeld(MonthRun run) {
        List<Finding> findings = new ArrayList<>();
        run.held().values().forEach(findings::addAll);
        return findings.isEmpty()
                ? List.of(Finding.red("nothing-to-settle", "there is no agreement to settle"))
                : findings;
    }

    private boolean keep(Viewer viewer, CommandId command, CloseRecord close, MonthInputs inputs, MonthRun run) {
        List<Finding> told = new ArrayList<>(run.toldOf(Attribution.NOBODY));
        EmptyMonth.told(inputs).ifPresent(told::add);
        told.addAll(gathering.told(inputs));
        if (!closes.prepared(close.getId(), inputs, told)) {
            return false; // withdrawn meanwhile, or kept by an earlier attempt
        }
        UnaryOperator<String> names = terms.partnerNames(viewer);
        Map<String, Summary> summaries =
                run.outcome().statements().stream().collect(Collectors.toMap(Summary::agreement, each -> each));
        List<SettledAgreement> said = inputs.agreements().stream()
                .filter(agreement -> run.held().containsKey(agreement.id()) || summaries.containsKey(agreement.id()))
                .toList();
        for (SettledAgreement agreement : said) {
            CloseAgreementRecord record = record(agreement, run, Optional.ofNullable(summaries.get(agreement.id())));
            record.setPartnerName(names.apply(agreement.stored().partner()));
            closes.insert(close.getId(), record);
        }
        inputs.allReports().forEach(report -> closes.read(close.getId(), report.id()));
        writing.activity()
                .record(
                        viewer,
                        command,
                        KIND,
                        "months/" + inputs.period().name(),
                        Optional.empty(),
                        Json.Null.NULL,
                        summary(close, inputs, run));
        return true;
    }

    private static CloseAgreementRecord record(SettledAgreement agreement, MonthRun run, Optional<Summary> settled) {
        CloseAgreementRecord record = new CloseAgreementRecord();
        record.setAgreement(agreement.id());
        record.setPartner(agreement.stored().partner());
        List<Finding> held = run.held().get(agreement.id());
        record.setIsHeld(held != null);
        record.setFindings(JsonColumn.of(FindingJson.array(held != null ? held : run.toldOf(agreement.id()))));
        if (held == null) {
            record.setStatement(run.statement(agreement.id()));
            record.setStatementDigest(run.statementDigest(agreement.id()));
            record.setEntries(JsonColumn.of(Json.of(
                    settled.orElseThrow().entries().stream().map(EntryJson::of).toList())));
        }
        return record;
    }

    private static Json summary(CloseRecord close, MonthInputs inputs, MonthRun run) {
        return Json.object()
                .put("run", close.getRun().longValue())
                .put("inputs", inputs.digest())
                .put("statements", run.outcome().statements().size())
                .put("held", Json.ofStrings(List.copyOf(run.held().keySet())))
                .build();
    }

    static Json answer(CloseRecord close) {
        return Json.object()
                .put("close", close.getId().toString())
                .put("page", "/months/" + YearMonth.from(close.getMonth()) + "/close")
                .build();
    }
}
