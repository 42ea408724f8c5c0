package dev.ggen.hub.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The wall clock, to the microsecond, which is what PostgreSQL keeps. */
public final class WallClock implements HubClock {
    private final Clock clock = Clock.systemUTC();

    @Override
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
