package dev.ggen.hub.platform;

import dev.ggen.receipt.Json;
import java.util.function.Supplier;

/** Writes that are safe to repeat. */
public interface Commands {
    /**
     * Runs a command in one transaction, once: a repeat with the same input gets the first answer, and nothing happens again.
     *
     * @param name what it is called in tables and the activity log: {@code import-report}
     * @param input all that it depends on; its canonical digest is kept
     * @param work does it and answers
     * @throws Refused when the id was used for something else
     */
    Json run(Viewer viewer, CommandId id, String name, Json input, Supplier<Json> work);
}
