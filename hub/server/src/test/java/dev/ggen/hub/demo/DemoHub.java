package dev.ggen.hub.demo;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.platform.DemoClock;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Viewer;
import java.time.Instant;
import java.time.YearMonth;

/** A hub in the demo's year, for tests of pages: agreements, reports, closed months. */
public final class DemoHub {
    private static final Instant SEPTEMBER_IS_OVER = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant SEPTEMBER_CAN_BE_CLOSED = Instant.parse("2026-10-03T09:00:00Z");
    private static final Instant OCTOBER_CAN_BE_CLOSED = Instant.parse("2026-11-04T09:00:00Z");
    private static final YearMonth JULY = YearMonth.of(2027, 7);
    private static final Viewer SYSTEM = Viewer.system("test");

    private DemoHub() {}

    /** On 3 October 2026: agreements are signed, and of September's reports only those are in that came before its end. */
    public static TestHub beforeTheReports() {
        TestHub hub = TestHub.fresh();
        hub.part(DemoYear.class).happen(SYSTEM, SEPTEMBER_IS_OVER, words -> {});
        ((DemoClock) hub.part(HubClock.class)).set(SEPTEMBER_CAN_BE_CLOSED);
        return hub;
    }

    /** On 4 November 2026, with September closed and October's reports in; to be closed by whoever asked for it. */
    public static TestHub inNovember() {
        TestHub hub = TestHub.fresh();
        hub.part(DemoYear.class).happen(SYSTEM, OCTOBER_CAN_BE_CLOSED, words -> {});
        ((DemoClock) hub.part(HubClock.class)).set(OCTOBER_CAN_BE_CLOSED);
        return hub;
    }

    /** Where {@code serve --demo} leaves its visitors: August 2027 is to be closed. Of the months before it has July alone, to be quick. */
    public static TestHub atTheDemosEnd() {
        TestHub hub = TestHub.fresh();
        hub.part(DemoYear.class).happen(SYSTEM, JULY, DemoYear.STANDS_AT, words -> {});
        ((DemoClock) hub.part(HubClock.class)).set(DemoYear.STANDS_AT);
        return hub;
    }
}
