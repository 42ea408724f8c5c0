package dev.ggen.hub.ledger.internal;

import dev.ggen.hub.ledger.LineStates;
import dev.ggen.hub.ledger.LineStep;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Commands;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.partner.settlement.LineId;
import dev.ggen.partner.settlement.LineState;
import dev.ggen.receipt.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What may become of a line, and who may do it. */
@Component
final class StoredLineStates implements LineStates {
    private final Transactions transactions;
    private final Commands commands;
    private final Activity activity;
    private final LineSteps steps;

    StoredLineStates(Transactions transactions, Commands commands, Activity activity, LineSteps steps) {
        this.transactions = transactions;
        this.commands = commands;
        this.activity = activity;
        this.steps = steps;
    }

    @Override
    public void open(Viewer viewer, CommandId command, String partner, String agreement, List<LineId> lines) {
        viewer.require(Permission.MONTH_APPROVE);
        transactions.write(viewer, () -> {
            lines.forEach(line -> steps.first(viewer, command, line.name(), agreement, partner));
            return lines.size();
        });
    }

    @Override
    public LineStep hold(Viewer viewer, CommandId command, String line, String reason) {
        viewer.require(Permission.STATEMENT_HOLD);
        return change(viewer, command, "hold-line", line, LineState.HELD, reason);
    }

    @Override
    public LineStep dispute(Viewer viewer, CommandId command, String line, String reason) {
        viewer.require(Permission.STATEMENT_DISPUTE);
        return change(viewer, command, "dispute-line", line, LineState.DISPUTED, reason);
    }

    @Override
    public LineStep release(Viewer viewer, CommandId command, String line, String reason) {
        viewer.require(viewer.partner().isPresent() ? Permission.STATEMENT_DISPUTE : Permission.STATEMENT_HOLD);
        return change(viewer, command, "release-line", line, LineState.DUE, reason);
    }

    private LineStep change(Viewer viewer, CommandId command, String name, String line, LineState next, String reason) {
        String words = Reason.of(reason);
        Json.Obj input = Json.object().put("line", line).put("reason", words).build();
        return transactions.write(viewer, () -> {
            commands.run(viewer, command, name, input, () -> step(viewer, command, name, line, next, words));
            return steps.latest(line).orElseThrow();
        });
    }

    private Json step(Viewer viewer, CommandId command, String name, String line, LineState next, String reason) {
        steps.lock(line);
        LineStep before = steps.latest(line).orElseThrow(() -> unknown(line));
        requireAllowed(viewer, before, next);
        LineStep after = steps.add(viewer, command, before, next, reason);
        activity.record(
                viewer, command, name, subject(before), Optional.of(before.partner()), json(before), json(after));
        return Json.of(after.ordinal());
    }

    private static void requireAllowed(Viewer viewer, LineStep before, LineState next) {
        boolean isDue = before.state() == LineState.DUE;
        if (isDue == (next == LineState.DUE)) {
            throw Refused.conflict(
                    "line-state",
                    "line " + before.line() + " is " + before.state().word() + " since " + before.recordedAt()
                            + " and can't become " + next.word() + "; nothing was changed",
                    isDue ? "reload the page: somebody was quicker" : "release it first, with what came of it");
        }
        if (next == LineState.DUE
                && viewer.partner().isPresent()
                && !(before.state() == LineState.DISPUTED && before.byPartner())) {
            throw Refused.conflict(
                    "line-state",
                    "line " + before.line() + " was stopped by the vendor, who alone can release it",
                    "ask " + before.actorName());
        }
    }

    /** The statement's page: agreement and month stand in the line's id. */
    private static String subject(LineStep step) {
        String day = step.line().substring(step.line().lastIndexOf('/') + 1);
        String month = day.substring(0, Math.min(day.length(), "2026-09".length()));
        return "statements/" + step.agreement() + "/" + month;
    }

    private static Json json(LineStep step) {
        return Json.object()
                .put("line", step.line())
                .put("state", step.state().word())
                .put("reason", step.reason())
                .build();
    }

    private static Refused unknown(String line) {
        return Refused.notFound("the line " + line);
    }

    @Override
    public List<LineStep> history(Viewer viewer, String line) {
        List<LineStep> history = histories(viewer, List.of(line)).get(line);
        if (history == null) {
            throw unknown(line);
        }
        return history;
    }

    @Override
    public Map<String, List<LineStep>> histories(Viewer viewer, Collection<String> lines) {
        viewer.require(Permission.STATEMENT_READ);
        return transactions.read(viewer, () -> steps.all(lines));
    }

    @Override
    public Map<String, LineStep> of(Viewer viewer, Collection<String> lines) {
        viewer.require(Permission.STATEMENT_READ);
        return transactions.read(viewer, () -> steps.latest(lines));
    }

    @Override
    public List<LineStep> stopped(Viewer viewer, Collection<String> agreements) {
        viewer.require(Permission.STATEMENT_READ);
        return transactions.read(viewer, () -> steps.stopped(agreements));
    }
}
