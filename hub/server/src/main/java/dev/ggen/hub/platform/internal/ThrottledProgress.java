package dev.ggen.hub.platform.internal;

import dev.ggen.hub.platform.Progress;
import java.time.Duration;
import java.util.UUID;

/** Progress that reaches the database a few times a second, and whenever the step changes. */
final class ThrottledProgress implements Progress {
    private static final long PAUSE_NANOS = Duration.ofMillis(250).toNanos();

    private final JobTable table;
    private final UUID id;
    private String step = "";
    private long last;

    ThrottledProgress(JobTable table, UUID id) {
        this.table = table;
        this.id = id;
    }

    @Override
    public synchronized void at(String newStep, long done, long total) {
        long now = System.nanoTime();
        if (newStep.equals(step) && now - last < PAUSE_NANOS) {
            return;
        }
        step = newStep;
        last = now;
        table.progress(id, newStep, done, total);
    }
}
