package dev.ggen.hub.settlement;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import java.util.List;
import java.util.UUID;

/**
 * Questions about other volumes that people keep, with what they came to then. They are data, no booking, and nobody's promise. Takes {@code
 * STATEMENT_READ}; the vendor's people see the vendor's, a partner's its own, neither the other's.
 */
public interface WhatIfs {
    /** How many of an agreement each side keeps at most. */
    int MOST_KEPT = 100;

    /** The longest name, in characters. */
    int LONGEST_NAME = 100;

    /** The longest note, in characters. */
    int LONGEST_NOTE = 2000;

    /**
     * Settles issued months at other volumes, and keeps the question with what it comes to.
     *
     * @throws Refused when there is no such agreement or statement that the viewer may see, when it has no name, or when too many are kept
     */
    KeptWhatIf keep(Viewer viewer, CommandId command, KeepWhatIf wanted);

    /** An agreement's, the newest first. */
    List<KeptWhatIf> of(Viewer viewer, String agreement);

    /**
     * One of them.
     *
     * @throws Refused when there is none that the viewer may see
     */
    KeptWhatIf kept(Viewer viewer, String agreement, UUID id);

    /** Throws one away. */
    void remove(Viewer viewer, CommandId command, String agreement, UUID id);
}
