package dev.ggen.hub.settlement;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Closing months: one person prepares, another approves. The vendor's alone. */
public interface Months {
    /** From the month of the first agreement to the running one, the newest first. */
    List<MonthView> list(Viewer viewer);

    /** The last month that is over, unless it is closed. Quick, whatever the number of agreements. */
    Optional<MonthDue> due(Viewer viewer);

    /** One month with all that is asked for before it is closed, and what was done. */
    MonthSheet month(Viewer viewer, YearMonth month);

    /**
     * One run of a close, with what it would post or posted.
     *
     * @throws Refused when there is none
     */
    CloseView close(Viewer viewer, UUID close);

    /**
     * Keeps somebody's word that nothing was reported of a month that is over, so that it can be closed; takes {@code MONTH_PREPARE}.
     *
     * @param reason how he knows
     * @throws Refused when something was reported, somebody confirmed it before, or the month can't be prepared anyway
     */
    void confirmNothingReported(Viewer viewer, CommandId command, YearMonth month, String reason);

    /**
     * Begins to compute what closing a month would post.
     *
     * @throws Refused when the month isn't over, somebody prepared it already, or nothing is left to settle
     */
    Started prepare(Viewer viewer, CommandId command, YearMonth month);

    /**
     * Lets what another person prepared be posted.
     *
     * @param seen {@link CloseView#digest} of what was looked at
     * @throws Refused when it is one's own, is decided, or isn't what was seen or what would be computed now
     */
    Started approve(Viewer viewer, CommandId command, UUID close, String seen);

    /** Refuses what another person prepared. */
    void reject(Viewer viewer, CommandId command, UUID close, String reason);

    /** Takes back what one prepared oneself, or what has failed for good. */
    void withdraw(Viewer viewer, CommandId command, UUID close, String reason);

    /**
     * Writes what a run was computed from as a zip of the folders that {@code ggen settle} takes; what was held is left out.
     *
     * @param out stays open
     */
    void writeInputs(Viewer viewer, UUID close, OutputStream out);
}
