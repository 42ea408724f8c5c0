package dev.ggen.hub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import dev.ggen.hub.TestHub;
import dev.ggen.hub.browser.BrowserTest;
import dev.ggen.hub.browser.Doors;
import dev.ggen.hub.browser.Visitor;
import dev.ggen.hub.demo.DemoDoor;
import dev.ggen.hub.demo.DemoHub;
import dev.ggen.hub.demo.DemoYear;
import dev.ggen.hub.evidence.VendorKey;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.StatementFile;
import dev.ggen.hub.settlement.Statements;
import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.Report;
import dev.ggen.receipt.Severity;
import dev.ggen.settlement.BuilderVersion;
import dev.ggen.settlement.verify.BundleVerification;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code docs/guides/tutorial.md} tells people to do, done word for word; {@code -Dpictures=write} takes its pictures.
 *
 * <p>A change that breaks a step breaks this test; a step that is written otherwise breaks it too. Pictures aren't compared: letters look
 * different on every machine.
 */
@BrowserTest
final class TutorialTest {
    private static final long MOST_BYTES = 60_000;
    private static final Page.WaitForURLOptions FOR_A_JOB = new Page.WaitForURLOptions().setTimeout(60_000);

    private static TestHub hub;
    private final List<String> done = new ArrayList<>();

    @BeforeAll
    static void comeToTheEndOfTheYear() {
        hub = DemoHub.atTheDemosEnd();
    }

    @AfterAll
    static void closeTheHub() {
        hub.close();
    }

    @Test
    void everyStepDoesWhatTheTutorialSays(Visitor visitor, @TempDir Path folder) throws IOException {
        Page page = visitor.page();
        page.setViewportSize(1120, 700);

        enter(page, "Nadia Brandt");
        see(page, "August 2027 is over and waits to be closed.");
        step(page, "See what there is to do", "1-overview");

        page.getByText("See what it waits for").click();
        page.waitForURL("**/months/2027-08");
        assertThat(page.locator(".badge.good").getByText("Reported").count()).isEqualTo(8);
        step(page, "Look at the checklist", "2-checklist");

        page.getByText("Prepare close").click();
        page.waitForURL("**/months/2027-08/close", FOR_A_JOB);
        see(page, "Held", "DATABRICKS-2027", "it waits for somebody else");
        assertThat(page.getByText("Approve and post").count()).isZero();
        step(page, "Read what is held", "3-held");

        leave(page);
        enter(page, "Owen Takeda");
        page.getByText("See what would be posted").click();
        page.waitForURL("**/months/2027-08/close");
        page.locator(".sheet").scrollIntoViewIfNeeded();
        see(page, "What changed since last time", "AWS-2026", "in July 2027");
        page.evaluate("() => document.querySelector('.sheet').scrollIntoView()");
        step(page, "Approve as somebody else", "4-sheet");
        page.getByText("Approve and post").click();
        page.waitForURL("**/months/2027-08", FOR_A_JOB);
        see(page, "AWS-2026 2027-08");

        page.getByText("AWS-2026 2027-08").click();
        page.waitForURL("**/statements/AWS-2026/2027-08");
        page.locator(".row-why summary").first().click();
        see(page, "The report rows behind it", "Clause 4.1 in the agreement", "Rounding");
        page.evaluate("() => document.querySelector('#lines').scrollIntoView()");
        step(page, "Open a cent", "5-why");
        page.getByText("The report rows behind it").first().click();
        page.waitForURL("**/lines/1");
        see(page, "aws-billing-events-2027-08-a.csv:");

        leave(page);
        enter(page, "Hanna Lindgren");
        see(page, "Newest statements", "ACCENTURE-2026 2027-08");
        step(page, "See it as the partner", "6-partner");
        page.getByText("ACCENTURE-2026 2027-08").click();
        page.waitForURL("**/statements/ACCENTURE-2026/2027-08");
        Path bundle = takeAway(page, folder);

        verify(bundle);
        done.add("Verify the bundle without the hub");
        assertThat(Tutorial.steps()).isEqualTo(done);
    }

    @Test
    void everyPictureIsThereAndSmall() throws IOException {
        assertThat(Tutorial.pictures()).hasSize(6);
        for (String picture : Tutorial.pictures()) {
            assertThat(Tutorial.file(picture)).isRegularFile();
            assertThat(Files.size(Tutorial.file(picture))).as(picture).isLessThan(MOST_BYTES);
        }
    }

    private void step(Page page, String heading, String picture) {
        done.add(heading);
        Tutorial.shoot(page, "pictures/" + picture + ".png");
        assertThat(Tutorial.pictures()).contains("pictures/" + picture + ".png");
    }

    private static void enter(Page page, String name) {
        DemoDoor door = hub.part(DemoYear.class).doors().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        page.navigate(Doors.home(hub) + door.link().getPath());
        page.locator("main form button").first().click();
        page.waitForURL(Doors.home(hub) + "/");
    }

    private static void leave(Page page) {
        page.locator(".side .account summary").click();
        page.locator(".side .account form button").last().click();
        page.waitForURL("**/sign-in**");
    }

    private static void see(Page page, String... words) {
        assertThat(page.locator("main").innerText()).contains(words);
    }

    private static Path takeAway(Page page, Path folder) {
        Download download = page.waitForDownload(
                () -> page.getByText("Bundle with everything to verify it").click());
        assertThat(Tutorial.text()).contains("verify " + download.suggestedFilename());
        Path bundle = folder.resolve(download.suggestedFilename());
        download.saveAs(bundle);
        return bundle;
    }

    private static void verify(Path bundle) throws IOException {
        Report sound = report(bundle);
        assertThat(sound.worst()).as(sound.text()).isEqualTo(Severity.GREEN);

        assertThat(changed(bundle)).contains("accenture-2027-08.csv", "in line 2");
        assertThat(changed(bundleOfAws(bundle.resolveSibling("AWS.zip"))))
                .contains("aws-billing-events-2027-07-a.csv", "in line 2");
    }

    /** Another partner's rows are written otherwise: the same command must find one there. */
    private static Path bundleOfAws(Path file) throws IOException {
        Statements statements = hub.part(Statements.class);
        Viewer viewer = TestHub.vendor("Vera", EnumSet.allOf(Permission.class));
        StatementFile bundle = statements.file(viewer, "AWS-2026", YearMonth.of(2027, 7), StatementFile.Kind.BUNDLE);
        try (OutputStream out = Files.newOutputStream(file)) {
            statements.write(viewer, bundle, out);
        }
        return file;
    }

    /** Does what the tutorial says, and then its verification says no. */
    private static String changed(Path bundle) throws IOException {
        byte[] before = Files.readAllBytes(bundle);
        Tutorial.run(Tutorial.flip(bundle.getFileName().toString()), Objects.requireNonNull(bundle.getParent()));
        byte[] after = Files.readAllBytes(bundle);
        assertThat(after).hasSameSizeAs(before);
        assertThat(IntStream.range(0, before.length)
                        .filter(at -> before[at] != after[at])
                        .count())
                .as("bytes that were changed")
                .isEqualTo(1);
        Report report = report(bundle);
        assertThat(report.worst()).isEqualTo(Severity.RED);
        return report.text();
    }

    private static Report report(Path bundle) {
        return BundleVerification.verify(
                bundle,
                bundle.getFileName().toString(),
                hub.part(VendorKey.class).trust(),
                BuilderVersion.read(),
                RatingLimits.small(),
                Objects.requireNonNull(bundle.getParent()));
    }
}
