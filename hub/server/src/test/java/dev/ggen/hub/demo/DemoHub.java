package dev.ggen.hub.demo;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.platform.DemoClock;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Viewer;
import java.time.Instant;

/** A hub in the demo's year, for tests of pages: agreements, reports, one closed month. */
public final class DemoHub {
    private static final Instant SEPTEMBER_IS_CLOSED = Instant.parse("2026-10-06T00:00:00Z");

    private static final Instant SEPTEMBER_IS_OVER = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant SEPTEMBER_CAN_BE_CLOSED = Instant.parse("2026-10-03T09:00:00Z");

    private DemoHub() {}

    /** On 3 October 2026: agreements are signed, and of September's reports only those are in that came before its end. */
    public static TestHub beforeTheReports() {
        TestHub hub = TestHub.fresh();
        hub.part(DemoYear.class).happen(Viewer.system("test"), SEPTEMBER_IS_OVER, words -> {});
        ((DemoClock) hub.part(HubClock.class)).set(SEPTEMBER_CAN_BE_CLOSED);
        return hub;
    }

    /** On 6 October 2026, with September closed; to be closed by whoever asked for it. */
    public static TestHub inOctober() {
        TestHub hub = TestHub.fresh();
        hub.part(DemoYear.class).happen(Viewer.system("test"), SEPTEMBER_IS_CLOSED, words -> {});
        return hub;
    }
}
