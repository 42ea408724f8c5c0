package dev.ggen.hub.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The hub's one clock. In a demo it stands elsewhere than the wall's. */
public interface HubClock {
    Instant now();

    /** Does it differ from the wall clock, so that pages must say so? */
    default boolean isDemo() {
        return false;
    }

    /** The day by UTC: months begin and end by UTC everywhere. */
    default LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }
}
