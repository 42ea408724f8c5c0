package dev.ggen.hub.demo;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.platform.Viewer;
import java.time.Instant;

/** A hub in the demo's year, for tests of pages: agreements, reports, one closed month. */
public final class DemoHub {
    private static final Instant SEPTEMBER_IS_CLOSED = Instant.parse("2026-10-06T00:00:00Z");

    private DemoHub() {}

    /** On 6 October 2026, with September closed; to be closed by whoever asked for it. */
    public static TestHub inOctober() {
        TestHub hub = TestHub.fresh();
        hub.part(DemoYear.class).happen(Viewer.system("test"), SEPTEMBER_IS_CLOSED, words -> {});
        return hub;
    }
}
