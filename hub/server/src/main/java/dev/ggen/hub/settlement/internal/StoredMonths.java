package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.JobView;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.CloseState;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.MonthDue;
import dev.ggen.hub.settlement.MonthSheet;
import dev.ggen.hub.settlement.MonthView;
import dev.ggen.hub.settlement.Months;
import dev.ggen.hub.settlement.Started;
import dev.ggen.hub.tables.settlement.tables.records.CloseRecord;
import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Months in the database. */
@Component
final class StoredMonths implements Months {
    private final Writing writing;
    private final Door door;
    private final CloseTable closes;
    private final InputGathering gathering;
    private final MonthViews views;
    private final InputsArchive archive;
    private final EmptyMonth emptyMonth;

    StoredMonths(
            Writing writing,
            Door door,
            CloseTable closes,
            InputGathering gathering,
            MonthViews views,
            InputsArchive archive,
            EmptyMonth emptyMonth) {
        this.writing = writing;
        this.door = door;
        this.closes = closes;
        this.gathering = gathering;
        this.views = views;
        this.archive = archive;
        this.emptyMonth = emptyMonth;
    }

    @Override
    public List<MonthView> list(Viewer viewer) {
        viewer.require(Permission.MONTH_READ);
        return writing.transactions().read(viewer, () -> views.list(viewer));
    }

    @Override
    public Optional<MonthDue> due(Viewer viewer) {
        viewer.require(Permission.MONTH_READ);
        return writing.transactions().read(viewer, views::due);
    }

    @Override
    public MonthSheet month(Viewer viewer, YearMonth month) {
        viewer.require(Permission.MONTH_READ);
        return writing.transactions().read(viewer, () -> views.sheet(viewer, month));
    }

    @Override
    public CloseView close(Viewer viewer, UUID close) {
        viewer.require(Permission.MONTH_READ);
        return writing.transactions().read(viewer, () -> views.close(find(close)));
    }

    @Override
    public void confirmNothingReported(Viewer viewer, CommandId command, YearMonth month, String reason) {
        emptyMonth.confirm(viewer, command, month, reason);
    }

    @Override
    public Started prepare(Viewer viewer, CommandId command, YearMonth month) {
        viewer.require(Permission.MONTH_PREPARE);
        Json input = Json.object().put("month", month.toString()).build();
        return started(writing.commands().run(viewer, command, "prepare-month", input, () -> {
            door.enter();
            Optional<Proposal> open = closes.open(month).map(closes::proposal);
            Period period = new Period(month);
            int left = gathering.left(viewer, period).size()
                    + gathering.ended(viewer, period).size();
            CloseRules.prepare(month, writing.clock().today(), open, left).orThrow();
            UUID close = writing.ids().next();
            UUID job = writing.jobs().start(viewer, PrepareMonth.KIND, PrepareMonth.input(close, command));
            closes.insert(close, month, viewer, job);
            return answer(close, job);
        }));
    }

    @Override
    public Started approve(Viewer viewer, CommandId command, UUID close, String seen) {
        viewer.require(Permission.MONTH_APPROVE);
        Json input =
                Json.object().put("close", close.toString()).put("seen", seen).build();
        return started(writing.commands().run(viewer, command, "approve-month", input, () -> {
            door.enter();
            CloseRecord row = find(close);
            requireSeen(row, seen);
            CloseRules.decide(closes.proposal(row), approval(viewer, row), viewer.user())
                    .orThrow();
            UUID job = writing.jobs().start(viewer, ApproveMonth.KIND, PrepareMonth.input(close, command));
            closes.approving(close, viewer, job);
            return answer(close, job);
        }));
    }

    private static void requireSeen(CloseRecord row, String seen) {
        String digest = row.getInputDigest();
        if (digest != null && !digest.equals(seen)) {
            throw new Refused(
                    Refused.Kind.PRECONDITION,
                    Finding.red("close-not-seen", "what was looked at isn't what would be approved")
                            .withHint("look at the confirm sheet again, then approve what it shows"));
        }
    }

    /** What it would be computed from now; of one that waits for nobody that doesn't matter. */
    private CloseCommand approval(Viewer viewer, CloseRecord row) {
        if (CloseState.of(row.getState()) != CloseState.PREPARED) {
            return new CloseCommand.Approve("", List.of());
        }
        MonthInputs now = gathering.gather(viewer, new Period(YearMonth.from(row.getMonth())));
        return new CloseCommand.Approve(now.digest(), InputChanges.between(row, now));
    }

    @Override
    public void reject(Viewer viewer, CommandId command, UUID close, String reason) {
        viewer.require(Permission.MONTH_APPROVE);
        end(viewer, command, close, reason, "reject-month", (row, words) -> new CloseCommand.Reject(words));
    }

    @Override
    public void withdraw(Viewer viewer, CommandId command, UUID close, String reason) {
        viewer.require(Permission.MONTH_PREPARE);
        end(
                viewer,
                command,
                close,
                reason,
                "withdraw-month",
                (row, words) -> new CloseCommand.Withdraw(words, jobHasEnded(viewer, row)));
    }

    private boolean jobHasEnded(Viewer viewer, CloseRecord row) {
        UUID job = row.getApproveJob() == null ? row.getPrepareJob() : row.getApproveJob();
        return writing.jobs().view(viewer, job).state() == JobView.State.FAILED;
    }

    private void end(
            Viewer viewer,
            CommandId command,
            UUID close,
            String reason,
            String name,
            BiFunction<CloseRecord, String, CloseCommand> wanted) {
        Json input = Json.object()
                .put("close", close.toString())
                .put("reason", reason)
                .build();
        writing.commands().run(viewer, command, name, input, () -> {
            door.enter();
            CloseRecord row = find(close);
            CloseState next = CloseRules.decide(closes.proposal(row), wanted.apply(row, reason.strip()), viewer.user())
                    .orThrow();
            closes.ended(close, CloseState.of(row.getState()), next, viewer, reason.strip());
            writing.activity()
                    .record(
                            viewer,
                            command,
                            name,
                            "months/" + YearMonth.from(row.getMonth()),
                            Optional.empty(),
                            Json.object().put("state", row.getState()).build(),
                            Json.object()
                                    .put("state", next.word())
                                    .put("reason", reason.strip())
                                    .build());
            return answer(close, row.getPrepareJob());
        });
    }

    @Override
    public void writeInputs(Viewer viewer, UUID close, OutputStream out) {
        viewer.require(Permission.MONTH_READ);
        archive.write(viewer, close, out);
    }

    private CloseRecord find(UUID close) {
        return closes.find(close).orElseThrow(() -> Refused.notFound("close " + close));
    }

    private static Json answer(UUID close, UUID job) {
        return Json.object()
                .put("close", close.toString())
                .put("job", job.toString())
                .build();
    }

    private static Started started(Json answer) {
        JsonFields fields = JsonFields.of(answer);
        return new Started(UUID.fromString(fields.text("close")), UUID.fromString(fields.text("job")));
    }
}
