package dev.ggen.hub.platform;

import dev.ggen.receipt.Json;

/**
 * One kind of job, a bean of the module that does it.
 *
 * <p>May be run again from the start after a crash: reads as long as it needs outside of transactions, then posts everything in one, and looks there
 * whether it was posted already.
 */
public interface JobKind {
    /** Its name in the table: {@code import-report}. */
    String kind();

    /**
     * Does it.
     *
     * @param viewer who started it, with his scope and permissions of then
     * @return what its page needs to go on, such as an id
     * @throws Refused when it can't be done; its findings are kept for the page
     */
    Json run(Viewer viewer, Json input, Progress progress);
}
