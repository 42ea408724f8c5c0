package dev.ggen.hub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.ggen.hub.TestHub;
import dev.ggen.hub.browser.BrowserTest;
import dev.ggen.hub.browser.Doors;
import dev.ggen.hub.browser.Layout;
import dev.ggen.hub.browser.Visitor;
import dev.ggen.hub.demo.DemoHub;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A close and what comes of it with the keyboard alone: no step needs a pointer, the focus is always seen, and nothing holds it. */
@BrowserTest
final class KeyboardTest {
    private static final int MOST_STOPS = 250;
    private static final Page.WaitForURLOptions FOR_A_JOB = new Page.WaitForURLOptions().setTimeout(60_000);
    private static TestHub hub;

    @BeforeAll
    static void beginInNovember() {
        hub = DemoHub.inNovember();
    }

    @AfterAll
    static void closeTheHub() {
        hub.close();
    }

    @Test
    void aMonthIsClosedByTwoPeopleWithTheKeyboardAlone(Visitor preparer, Visitor approver) {
        enter(preparer);
        goTo(preparer, "m", "**/months");
        follow(preparer, "a /months/2026-10", "**/months/2026-10");
        follow(preparer, "button Prepare close", "**/months/2026-10/close");

        enter(approver);
        goTo(approver, "m", "**/months");
        follow(approver, "a /months/2026-10", "**/months/2026-10");
        follow(approver, "a /months/2026-10/close", "**/months/2026-10/close");
        follow(approver, "button Approve and post", "**/months/2026-10");
        assertThat(approver.page().locator("main").innerText()).contains("Closed");

        follow(approver, "a /statements/AWS-2026/2026-10", "**/statements/AWS-2026/2026-10");
        tabTo(approver, "summary Why");
        press(approver, "Enter");
        assertThat(approver.page().locator(".why-row").first().isVisible()).isTrue();
    }

    @Test
    void theContentIsOneStepAwayAndNothingHoldsTheFocus(Visitor visitor) {
        enter(visitor);
        Page page = visitor.page();
        page.navigate(Doors.home(hub) + "/statements");
        assertThat(Layout.tab(page)).isEqualTo("a #content");
        press(visitor, "Enter");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("content");

        press(visitor, "?");
        assertThat(page.locator("#keys").isVisible()).isTrue();
        press(visitor, "Escape");
        assertThat(page.locator("#keys").isVisible()).isFalse();

        tabTo(visitor, "summary Export");
        press(visitor, "Enter");
        assertThat(Layout.tab(page)).startsWith("a /statements?as=csv");
        press(visitor, "Escape");
        assertThat(page.locator(".tool[open]").count()).isZero();
        assertThat(String.valueOf(page.evaluate("() => document.activeElement.textContent")))
                .contains("Export");

        int stops = 0;
        while (!Layout.tab(page).isEmpty()) {
            assertThat(stops++).as("the end of the page").isLessThan(MOST_STOPS);
        }
    }

    private static void enter(Visitor visitor) {
        visitor.to(Doors.home(hub)
                + Doors.link(
                        hub,
                        dev.ggen.hub.access.Visitor.user(hub, Optional.empty(), "finance")
                                .id()));
        tabTo(visitor, "button Sign in");
        press(visitor, "Enter");
        visitor.page().waitForURL(Doors.home(hub) + "/");
    }

    private static void press(Visitor visitor, String... keys) {
        for (String key : keys) {
            visitor.page().keyboard().press(key);
        }
    }

    private static void goTo(Visitor visitor, String place, String address) {
        press(visitor, "g", place);
        visitor.page().waitForURL(address);
    }

    /** Tabs to what is called that, from wherever the focus is; every stop on the way must be seen. */
    private static void tabTo(Visitor visitor, String stop) {
        String at = "";
        for (int stops = 0; stops < MOST_STOPS && !at.startsWith(stop); stops++) {
            at = Layout.tab(visitor.page());
            assertThat(at).as("on the way to " + stop).doesNotStartWith("unseen");
        }
        assertThat(at).startsWith(stop);
    }

    private static void follow(Visitor visitor, String stop, String address) {
        visitor.page().waitForLoadState();
        tabTo(visitor, stop);
        press(visitor, "Enter");
        visitor.page().waitForURL(address, FOR_A_JOB);
    }
}
