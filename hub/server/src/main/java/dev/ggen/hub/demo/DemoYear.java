package dev.ggen.hub.demo;

import dev.ggen.hub.demo.year.Deliveries;
import dev.ggen.hub.demo.year.DemoMonths;
import dev.ggen.hub.platform.DemoClock;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Viewer;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The demo's year: September 2026 to August 2027 of ggen's own program, with August left open for visitors to close.
 *
 * <p>Only for a hub on a {@link DemoClock}. One thread at a time.
 */
@Component
public final class DemoYear {
    /** What the demo's clock must show when the hub starts: before anything happened. */
    public static final Instant BEGINS = Instant.parse("2026-08-03T08:00:00Z");

    /** What it shows once the year is over: the day on which August's reports are in. */
    public static final Instant STANDS_AT = Instant.parse("2027-09-02T09:30:00Z");

    /** The address of who is let into every demo first, and is nowhere else: by it a demo's data is known. */
    public static final String ADMINISTRATOR = DemoPerson.ADMINISTRATOR.email();

    private final HubClock clock;
    private final DemoPeople people;
    private final DemoCalendar calendar;
    private final DemoMark mark;

    DemoYear(HubClock clock, DemoPeople people, DemoCalendar calendar, DemoMark mark) {
        this.clock = clock;
        this.people = people;
        this.calendar = calendar;
        this.mark = mark;
    }

    /**
     * Makes the year happen, or what of it hasn't happened yet; does nothing but set the clock when all of it has. Safe to repeat, and to
     * be killed at any moment.
     *
     * @param tell is told how far it is, a line at a time
     */
    public void seed(Consumer<String> tell) {
        Viewer system = Viewer.system("demo");
        if (!mark.isSet(system)) {
            happen(system, STANDS_AT, tell);
            clock().set(STANDS_AT);
            mark.set(system);
        }
        Instant last = mark.lastActivity(system);
        clock().set(last.isAfter(STANDS_AT) ? last.plusSeconds(1) : STANDS_AT);
    }

    /** Everything until that moment; steps that were done before do nothing. */
    void happen(Viewer system, Instant until, Consumer<String> tell) {
        happen(system, DemoMonths.FIRST, until, tell);
    }

    /** The same without the reports and closes of the months before. */
    void happen(Viewer system, YearMonth from, Instant until, Consumer<String> tell) {
        for (DemoStep step : calendar.steps(system, Deliveries.SEED, from, until)) {
            clock().set(step.at());
            step.work().run();
            step.words().ifPresent(tell);
        }
    }

    private DemoClock clock() {
        if (clock instanceof DemoClock demo) {
            return demo;
        }
        throw new IllegalStateException("a hub on the wall clock is no demo");
    }

    /** The newest version of the demo's program; published if it isn't. */
    public int programVersion() {
        return calendar.publish(Viewer.system("demo"));
    }

    /** A new one-time link for everybody in the demo. */
    public List<DemoDoor> doors() {
        return people.doors(Viewer.system("demo"));
    }
}
