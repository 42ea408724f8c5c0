package dev.ggen.hub.kill;

import static dev.ggen.hub.kill.Step.When.AT_COMMIT;
import static dev.ggen.hub.kill.Step.When.ON_INSERT;
import static dev.ggen.hub.kill.Step.When.ON_UPDATE;

import java.util.List;
import java.util.Locale;

/**
 * The steps of an import and of a close, each where the database sees it: inside a transaction, at its commit, or between two.
 *
 * <p>In the order in which they come. {@link Pauses} makes the database stand still there.
 */
enum Step {
    DELIVERING("settlement.report", ON_INSERT, "true"),
    TAKING_THE_IMPORT("platform.job", ON_UPDATE, "OLD.state = 'queued' AND NEW.kind = 'import-report'"),
    UNPACKING("platform.job", ON_UPDATE, "NEW.step = 'settlement.job.unpacking'"),
    READING("platform.job", ON_UPDATE, "NEW.step = 'settlement.job.reading'"),
    ACCEPTING("settlement.report_month", ON_INSERT, "true"),
    COMMITTING_THE_IMPORT("settlement.report", AT_COMMIT, "NEW.state = 'accepted'"),
    IMPORTED("platform.job", ON_UPDATE, "NEW.state = 'done' AND NEW.kind = 'import-report'"),

    PREPARING("settlement.close", ON_INSERT, "true"),
    COLLECTING("platform.job", ON_UPDATE, "NEW.step = 'settlement.job.collecting' AND NEW.kind = 'prepare-month'"),
    SETTLING("platform.job", ON_UPDATE, "NEW.step = 'settlement.job.settling' AND NEW.kind = 'prepare-month'"),
    KEEPING("settlement.close_agreement", ON_INSERT, "true"),
    COMMITTING_THE_PROPOSAL("settlement.close", AT_COMMIT, "NEW.state = 'prepared'"),
    PREPARED("platform.job", ON_UPDATE, "NEW.state = 'done' AND NEW.kind = 'prepare-month'"),

    APPROVING("settlement.close", ON_UPDATE, "NEW.state = 'approving'"),
    SIGNING("platform.job", ON_UPDATE, "NEW.step = 'settlement.job.settling' AND NEW.kind = 'approve-month'"),
    POSTING("platform.job", ON_UPDATE, "NEW.step = 'settlement.job.posting'"),
    LOCKING("settlement.closed_month", ON_INSERT, "true"),
    ISSUING("settlement.statement_chunk", ON_INSERT, "true"),
    BOOKING("ledger.entry", ON_INSERT, "true"),
    OPENING_LINES("ledger.line_state", ON_INSERT, "true"),
    KEEPING_RECEIPTS("evidence.receipt", ON_INSERT, "true"),
    LOGGING("evidence.leaf", ON_INSERT, "true"),
    COMMITTING_THE_CLOSE("settlement.close", AT_COMMIT, "NEW.state = 'posted'"),
    POSTED("platform.job", ON_UPDATE, "NEW.state = 'done' AND NEW.kind = 'approve-month'"),
    SIGNING_THE_LOG("evidence.checkpoint", ON_INSERT, "true");

    /** When the database stands still. */
    enum When {
        ON_INSERT("TRIGGER %s AFTER INSERT ON %s"),
        ON_UPDATE("TRIGGER %s AFTER UPDATE ON %s"),
        AT_COMMIT("CONSTRAINT TRIGGER %s AFTER UPDATE ON %s DEFERRABLE INITIALLY DEFERRED");

        private final String trigger;

        When(String trigger) {
            this.trigger = trigger;
        }
    }

    private final String table;
    private final When when;
    private final String condition;

    Step(String table, When when, String condition) {
        this.table = table;
        this.when = when;
        this.condition = condition;
    }

    /** Its place among all. */
    int number() {
        return List.of(values()).indexOf(this);
    }

    /** What makes the database call {@link Pauses#FUNCTION} there. */
    String trigger() {
        String name = "pause_" + name().toLowerCase(Locale.ROOT);
        return "DROP TRIGGER IF EXISTS " + name + " ON " + table + "; CREATE "
                + when.trigger.formatted(name, table) + " FOR EACH ROW WHEN (" + condition + ") EXECUTE FUNCTION "
                + Pauses.FUNCTION + "(" + number() + ")";
    }
}
