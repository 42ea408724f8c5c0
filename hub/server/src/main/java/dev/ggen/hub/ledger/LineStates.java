package dev.ggen.hub.ledger;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.partner.settlement.LineId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Whether statement lines may be paid: due, held by the vendor, or disputed by a party.
 *
 * <p>A held or disputed line becomes due again before it can become the other. Each change is a command of its own with its line in the
 * activity log, but for {@link #open}.
 */
public interface LineStates {
    /** Says of new lines that they are due, in the caller's transaction. */
    void open(Viewer viewer, CommandId command, String partner, String agreement, List<LineId> lines);

    /**
     * Keeps a due line back; for who may {@code STATEMENT_HOLD}.
     *
     * @param reason what both parties read
     * @throws Refused when it isn't due, or there is no such line for this viewer
     */
    LineStep hold(Viewer viewer, CommandId command, String line, String reason);

    /** Contests a due line; for who may {@code STATEMENT_DISPUTE}. */
    LineStep dispute(Viewer viewer, CommandId command, String line, String reason);

    /**
     * Makes a line due again: the vendor any, with {@code STATEMENT_HOLD}; a partner what it disputed itself.
     *
     * @param reason what came of it
     */
    LineStep release(Viewer viewer, CommandId command, String line, String reason);

    /**
     * All steps of a line, the first first.
     *
     * @throws Refused when there is no such line for this viewer
     */
    List<LineStep> history(Viewer viewer, String line);

    /** All steps of each of these lines that the viewer may see, the first first, by line. */
    Map<String, List<LineStep>> histories(Viewer viewer, Collection<String> lines);

    /** The latest step of each of these lines that the viewer may see, by line. */
    Map<String, LineStep> of(Viewer viewer, Collection<String> lines);

    /** The latest steps of these agreements' lines that are held or disputed, by line. */
    List<LineStep> stopped(Viewer viewer, Collection<String> agreements);
}
