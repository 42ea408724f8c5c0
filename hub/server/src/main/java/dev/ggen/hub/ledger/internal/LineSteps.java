package dev.ggen.hub.ledger.internal;

import static dev.ggen.hub.tables.ledger.Tables.LINE_STATE;

import dev.ggen.hub.ledger.LineStep;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.tables.ledger.tables.records.LineStateRecord;
import dev.ggen.partner.settlement.LineState;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The history of line states in its table, in the running transaction. */
@Component
final class LineSteps {
    private static final int LOCK_SPACE = 0x67676c73;

    private final DSLContext database;
    private final HubClock clock;

    LineSteps(DSLContext database, HubClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Lets nobody else change this line until the transaction ends; lines that share a lock only wait. */
    void lock(String line) {
        database.select(DSL.function(
                        "pg_advisory_xact_lock",
                        Object.class,
                        DSL.inline(LOCK_SPACE),
                        DSL.function("hashtext", Integer.class, DSL.val(line))))
                .fetch();
    }

    void first(Viewer viewer, CommandId command, String line, String agreement, String partner) {
        insert(viewer, command, line, 1, agreement, partner, LineState.DUE, "");
    }

    LineStep add(Viewer viewer, CommandId command, LineStep before, LineState next, String reason) {
        return insert(
                viewer,
                command,
                before.line(),
                before.ordinal() + 1,
                before.agreement(),
                before.partner(),
                next,
                reason);
    }

    private LineStep insert(
            Viewer viewer,
            CommandId command,
            String line,
            int ordinal,
            String agreement,
            String partner,
            LineState state,
            String reason) {
        LineStateRecord row = new LineStateRecord();
        row.setLine(line);
        row.setOrdinal(ordinal);
        row.setAgreement(agreement);
        row.setPartner(partner);
        row.setState(state.word());
        row.setReason(reason);
        row.setSide(viewer.partner().isPresent() ? "partner" : "vendor");
        row.setActor(viewer.user());
        row.setActorName(viewer.name());
        row.setCommand(command.value());
        row.setRecordedAt(clock.now());
        database.insertInto(LINE_STATE).set(row).execute();
        return step(row);
    }

    Optional<LineStep> latest(String line) {
        return database.selectFrom(LINE_STATE)
                .where(LINE_STATE.LINE.eq(line))
                .orderBy(LINE_STATE.ORDINAL.desc())
                .limit(1)
                .fetchOptional(LineSteps::step);
    }

    Map<String, LineStep> latest(Collection<String> lines) {
        Map<String, LineStep> latest = new TreeMap<>();
        database.selectDistinct(LINE_STATE.fields())
                .on(LINE_STATE.LINE)
                .from(LINE_STATE)
                .where(LINE_STATE.LINE.in(lines))
                .orderBy(LINE_STATE.LINE, LINE_STATE.ORDINAL.desc())
                .fetchInto(LINE_STATE)
                .forEach(row -> latest.put(row.getLine(), step(row)));
        return latest;
    }

    Map<String, List<LineStep>> all(Collection<String> lines) {
        return database.selectFrom(LINE_STATE)
                .where(LINE_STATE.LINE.in(lines))
                .orderBy(LINE_STATE.LINE, LINE_STATE.ORDINAL)
                .fetchGroups(LINE_STATE.LINE, row -> step(row.into(LINE_STATE)));
    }

    List<LineStep> stopped(Collection<String> agreements) {
        return database
                .selectDistinct(LINE_STATE.fields())
                .on(LINE_STATE.LINE)
                .from(LINE_STATE)
                .where(LINE_STATE.AGREEMENT.in(agreements))
                .orderBy(LINE_STATE.LINE, LINE_STATE.ORDINAL.desc())
                .fetchInto(LINE_STATE)
                .stream()
                .map(LineSteps::step)
                .filter(step -> step.state() != LineState.DUE)
                .toList();
    }

    private static LineStep step(LineStateRecord row) {
        return new LineStep(
                row.getLine(),
                row.getOrdinal(),
                row.getAgreement(),
                row.getPartner(),
                state(row.getState()),
                row.getReason(),
                row.getSide().equals("partner"),
                row.getActor(),
                row.getActorName(),
                row.getRecordedAt());
    }

    private static LineState state(String word) {
        return Arrays.stream(LineState.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
