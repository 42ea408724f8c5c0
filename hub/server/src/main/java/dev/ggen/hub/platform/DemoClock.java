package dev.ggen.hub.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that can be set and goes on from there: the demo year passes in seconds. */
public final class DemoClock implements HubClock {
    private final WallClock wall = new WallClock();
    private final AtomicReference<Duration> ahead;

    /**
     * @param start what it shows at first
     */
    public DemoClock(Instant start) {
        this.ahead = new AtomicReference<>(Duration.between(wall.now(), start));
    }

    /** Sets it. Time may go backwards only before anything was recorded. */
    public void set(Instant instant) {
        ahead.set(Duration.between(wall.now(), instant));
    }

    @Override
    public Instant now() {
        return wall.now().plus(ahead.get());
    }

    @Override
    public boolean isDemo() {
        return true;
    }
}
