package dev.ggen.hub.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.SignInLinks;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.MonthState;
import dev.ggen.hub.settlement.MonthView;
import dev.ggen.hub.settlement.Months;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The year's first month in a real hub, stopped in the middle of a close and begun anew. */
class DemoYearSeedTest {
    private static final Viewer SYSTEM = Viewer.system("test");
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final Instant PREPARED = Instant.parse("2026-10-05T12:00:00Z");
    private static final Instant CLOSED = Instant.parse("2026-10-06T00:00:00Z");

    private static final TestHub HUB = TestHub.fresh();
    private static final List<String> TOLD = new ArrayList<>();

    @BeforeAll
    static void stopInTheMiddleAndGoOn() {
        DemoYear year = HUB.part(DemoYear.class);
        year.happen(SYSTEM, PREPARED, TOLD::add);
        year.happen(SYSTEM, CLOSED, TOLD::add);
    }

    @AfterAll
    static void stop() {
        HUB.close();
    }

    @Test
    void septemberIsClosedForItsFourAgreements() {
        MonthView september = HUB.part(Months.class).list(SYSTEM).stream()
                .filter(month -> month.month().equals(SEPTEMBER))
                .findFirst()
                .orElseThrow();

        assertEquals(MonthState.CLOSED, september.state());
        assertEquals(4, september.statements());
        assertEquals(5, september.reports());
        assertTrue(TOLD.contains("2026-09 is closed"));
    }

    @Test
    void whatHappenedBeforeHappensOnce() {
        List<Activity.Entry> before = activity();

        HUB.part(DemoYear.class).happen(SYSTEM, CLOSED, _ -> {});

        assertEquals(before, activity());
    }

    @Test
    void itHappensOnTheDemosDays() {
        Instant last = activity().getFirst().recordedAt();

        assertTrue(last.isBefore(CLOSED) && last.isAfter(PREPARED), last.toString());
        assertTrue(HUB.part(HubClock.class).now().isBefore(CLOSED.plusSeconds(600)));
    }

    @Test
    void everybodyGetsALinkThatSignsHimIn() {
        List<DemoDoor> doors = HUB.part(DemoYear.class).doors();

        assertEquals(DemoPerson.values().length, doors.size());
        doors.forEach(door -> {
            String path = door.link().getPath();
            String secret = path.substring(path.lastIndexOf('/') + 1);
            assertEquals(
                    Optional.of(door.name()),
                    HUB.part(SignInLinks.class).look(secret).map(user -> user.name()));
        });
    }

    @Test
    void nobodyMayMoreThanHisRole() {
        DemoPeople people = HUB.part(DemoPeople.class);

        assertTrue(people.viewer(SYSTEM, DemoPerson.FINANCE).may(Permission.MONTH_APPROVE));
        assertEquals(
                Optional.of("aws"),
                people.viewer(SYSTEM, DemoPerson.AWS_FINANCE).partner());
        assertTrue(!people.viewer(SYSTEM, DemoPerson.AUDITOR).may(Permission.MONTH_PREPARE));
    }

    private static List<Activity.Entry> activity() {
        return HUB.part(Activity.class)
                .page(SYSTEM, Optional.empty(), Optional.empty(), 200)
                .items();
    }
}
