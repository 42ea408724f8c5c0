package dev.ggen.hub.program;

import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.FindingsException;

/** The first start. */
public interface ProgramSetup {
    /**
     * Publishes the program folder of the settings as version 1, unless a version is there; takes no approver. Safe to repeat, and when two
     * nodes start at once.
     *
     * @param system the hub itself
     * @return the number of the newest version
     * @throws FindingsException when the folder's program can't be read or has red findings: the hub must not start on it
     */
    int ensurePublished(Viewer system);
}
