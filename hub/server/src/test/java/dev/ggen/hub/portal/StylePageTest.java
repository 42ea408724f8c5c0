package dev.ggen.hub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.ggen.hub.browser.Accessibility;
import dev.ggen.hub.browser.BrowserTest;
import dev.ggen.hub.browser.Budget;
import dev.ggen.hub.browser.Layout;
import dev.ggen.hub.browser.Look;
import dev.ggen.hub.browser.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of pages, all on one. Screenshots are left in {@code target/looks}. */
@BrowserTest
final class StylePageTest {
    private static final List<Look> LOOKS = List.of(Look.DESK_LIGHT, Look.DESK_DARK, Look.PHONE_LIGHT, Look.PHONE_DARK);

    private static PageRoom room;
    private static String style;

    @BeforeAll
    static void renderTheParts(@TempDir Path classes) throws IOException {
        room = new PageRoom(classes);
        style = room.page("/months", "style.jte", page(Locale.ENGLISH, Theme.SYSTEM));
        room.page("/de", "style.jte", page(Locale.GERMAN, Theme.DARK));
    }

    private static Map<String, Object> page(Locale locale, Theme theme) {
        return Map.of("frame", PageRoom.frame(locale, theme, "/months"), "page", new StylePage());
    }

    @AfterAll
    static void closeTheRoom() {
        room.close();
    }

    @Test
    void everybodyCanUseThePartsInEveryLook(Visitor visitor) {
        visitor.to(style);
        for (Look look : LOOKS) {
            visitor.look(look);
            shoot(visitor, "style-" + look.word());
            assertThat(Layout.overflow(visitor.page())).as(look.word()).isEmpty();
            assertThat(Accessibility.violations(visitor.page())).as(look.word()).isEmpty();
        }
    }

    @Test
    void theFirstLoadStaysWithinItsBudget(Visitor visitor) {
        visitor.to(style);
        assertThat(Budget.bytes(visitor.page())).isPositive().isLessThan(Budget.MOST_BYTES);
    }

    @Test
    void aReasonOpensInItsPlaceWithTheKeyboardAlone(Visitor visitor) {
        visitor.to(style);
        var reason = visitor.page().locator(".why-row").first();
        assertThat(reason.isVisible()).isFalse();
        visitor.page().locator(".row-why summary").first().press("Enter");
        assertThat(reason.isVisible()).isTrue();
        assertThat(reason.innerText()).contains("370.3701", "Rounded once, half up");
        shoot(visitor, "why");
    }

    @Test
    void tabReachesEverythingInOrderAndShowsWhereItIs(Visitor visitor) {
        visitor.to(style);
        List<String> walk = new ArrayList<>();
        String at = Layout.tab(visitor.page());
        while (!at.isEmpty() && walk.size() < 200) {
            walk.add(at);
            at = Layout.tab(visitor.page());
        }
        assertThat(walk).noneMatch(stop -> stop.startsWith("unseen")).startsWith("a #content", "a /", "input q", "a /");
        assertThat(walk).contains("a /months", "summary Why", "textarea reason", "input report");
    }

    @Test
    void keysSearchAndGoAndCanBeSwitchedOff(Visitor visitor) {
        visitor.to(style);
        Page page = visitor.page();
        page.keyboard().press("/");
        assertThat(page.evaluate("() => document.activeElement.name")).isEqualTo("q");
        page.keyboard().press("Escape");
        page.locator("h1").click();
        page.keyboard().press("?");
        assertThat(page.locator("#keys").isVisible()).isTrue();
        shoot(visitor, "keys");
        page.locator("[data-keys]").uncheck();
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        assertThat(page.evaluate("() => document.activeElement.name")).isNotEqualTo("q");
    }

    @Test
    void theThemeIsKeptInACookieForTheNextPage(Visitor visitor) {
        visitor.to(style);
        Page page = visitor.page();
        page.locator(".side .account summary").click();
        shoot(visitor, "account");
        page.locator(".side [data-theme-choice=dark]").click();
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
        assertThat(page.context().cookies())
                .anyMatch(cookie -> cookie.name.equals("theme") && cookie.value.equals("dark"));
    }

    @Test
    void theFrameSpeaksGermanToo(Visitor visitor) {
        visitor.to(style.replace("/months", "/de"));
        assertThat(visitor.page().locator(".side nav").innerText()).contains("Übersicht", "Hauptbuch");
        assertThat(visitor.page().locator(".strip").innerText()).contains("1.234.567.890,12");
    }

    @Test
    void thePhoneHasFourPlacesAndMore(Visitor visitor) {
        visitor.look(Look.PHONE_LIGHT).to(style);
        assertThat(visitor.page().locator(".bottom > a").count()).isEqualTo(4);
        visitor.page().locator(".bottom summary").click();
        assertThat(visitor.page().locator(".more").innerText()).contains("Ledger", "Users");
        shoot(visitor, "more");
    }

    private static void shoot(Visitor visitor, String name) {
        visitor.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/looks", name + ".png"))
                        .setFullPage(name.startsWith("style")));
    }
}
