package dev.ggen.hub.platform;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A job as its page shows it.
 *
 * @param step what it is at, a message key
 * @param total 0 where it isn't known
 * @param findings why it failed
 * @param answer what came out, once done
 */
public record JobView(
        UUID id,
        String kind,
        State state,
        String step,
        long done,
        long total,
        List<Finding> findings,
        Optional<Json> answer) {
    /** The longest that anybody waits for a job. */
    public static final Duration LONGEST = Duration.ofHours(2);

    public JobView {
        findings = List.copyOf(findings);
    }

    /** Where a job stands. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    public boolean isOver() {
        return state == State.DONE || state == State.FAILED;
    }
}
