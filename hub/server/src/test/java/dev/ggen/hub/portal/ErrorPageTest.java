package dev.ggen.hub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.ggen.hub.browser.Accessibility;
import dev.ggen.hub.browser.BrowserTest;
import dev.ggen.hub.browser.Layout;
import dev.ggen.hub.browser.Look;
import dev.ggen.hub.browser.Visitor;
import dev.ggen.hub.platform.ErrorPage;
import dev.ggen.receipt.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people read when something is refused or fails. */
@BrowserTest
final class ErrorPageTest {
    private static PageRoom room;

    @BeforeAll
    static void openTheRoom(@TempDir Path classes) throws IOException {
        room = new PageRoom(classes);
    }

    @AfterAll
    static void closeTheRoom() {
        room.close();
    }

    @Test
    void everyKindSaysWhatHappenedWhatWasKeptAndWhatNext(Visitor visitor) {
        for (int status : List.of(400, 403, 404, 409, 410, 503, 507, 500)) {
            show(visitor, status, List.of());
            assertThat(visitor.page().locator("h1").innerText()).as("" + status).isNotBlank();
            assertThat(visitor.page().locator(".prose p").count())
                    .as("" + status)
                    .isEqualTo(3);
            assertThat(visitor.page().locator(".prose a").innerText())
                    .as("" + status)
                    .isEqualTo(status == 409 ? "Look at it again" : "Go to Overview");
        }
        assertThat(visitor.page().locator("main").innerText())
                .contains("The hub failed", "What was saved before is safe");
    }

    @Test
    void whoCouldNotBeAskedWhoHeIsGoesBackToWhereHeWas(Visitor visitor) {
        Frame frame = PageRoom.frameOfNobody(Locale.ENGLISH, Theme.SYSTEM, "/agreements/new");
        for (int status : List.of(413, 503)) {
            ErrorPage page = new ErrorPage(status, List.of(), "/");
            visitor.to(room.page("/large", "error.jte", Map.of("frame", frame, "page", page)));
            assertThat(visitor.page().locator(".prose a").innerText()).isEqualTo("Go to Agreements");
        }
    }

    @Test
    void anOutageIsToldToPeopleAndNotToPrograms(Visitor visitor) {
        show(
                visitor,
                507,
                List.of(Finding.red("disk-full", "the disk is full").withHint("repeat it with the same id")));
        assertThat(visitor.page().locator("main").innerText())
                .contains("Then send it again.")
                .doesNotContain("same id");
    }

    @Test
    void aRefusalSaysItsFindings(Visitor visitor) {
        Finding finding = Finding.red("month-closed", "September 2026 is closed")
                .withAllowed("an open month")
                .withHint("import the report into October");
        show(visitor, 409, List.of(finding));
        assertThat(visitor.page().locator("main").innerText())
                .contains(
                        "September 2026 is closed", "Right would be: an open month.", "Import the report into October.")
                .contains("Nothing was changed and nothing was lost.");
    }

    @Test
    void aPhoneShowsThemToEverybody(Visitor visitor) {
        visitor.look(Look.PHONE_DARK);
        show(visitor, 410, List.of());
        assertThat(Accessibility.violations(visitor.page())).isEmpty();
        assertThat(Layout.overflow(visitor.page())).isEmpty();
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/looks/error.png")));
    }

    private static void show(Visitor visitor, int status, List<Finding> findings) {
        Frame frame = PageRoom.frame(Locale.ENGLISH, Theme.SYSTEM, "/gone/by");
        ErrorPage page = new ErrorPage(status, findings, "/");
        visitor.to(room.page("/gone", "error.jte", Map.of("frame", frame, "page", page)));
    }
}
