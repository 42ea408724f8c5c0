package dev.ggen.hub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.SignInLinks;
import dev.ggen.hub.browser.BrowserTest;
import dev.ggen.hub.browser.EveryPage;
import dev.ggen.hub.browser.Visitor;
import dev.ggen.hub.demo.DemoHub;
import dev.ggen.hub.demo.year.Deliveries;
import dev.ggen.hub.demo.year.Delivery;
import dev.ggen.hub.evidence.VendorKey;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.Report;
import dev.ggen.receipt.Severity;
import dev.ggen.settlement.BuilderVersion;
import dev.ggen.settlement.verify.BundleVerification;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month from its reports to a bundle in a partner's hands, by everybody's own browser. */
@BrowserTest
final class WholeWayTest {
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final String STATEMENT = "/statements/AWS-2026/2026-09";
    private static final Page.WaitForURLOptions FOR_A_JOB = new Page.WaitForURLOptions().setTimeout(60_000);
    private static TestHub hub;

    @BeforeAll
    static void signAgreements() {
        hub = DemoHub.beforeTheReports();
    }

    @AfterAll
    static void closeTheHub() {
        hub.close();
    }

    @Test
    void aMonthGoesFromReportsToAVerifiedBundle(
            Visitor preparer,
            Visitor approver,
            Visitor partner,
            Visitor another,
            Visitor auditor,
            @TempDir Path folder) {
        signIn(preparer, Optional.empty(), "finance");
        Deliveries deliveries = new Deliveries(Deliveries.SEED);
        deliveries.about(SEPTEMBER).stream()
                .filter(delivery -> !delivery.arrives().isBefore(LocalDate.of(2026, 10, 1)))
                .forEach(delivery -> hand(preparer, delivery));

        prepare(preparer);
        assertThat(button(preparer, "Approve")).isFalse();
        signIn(approver, Optional.empty(), "finance");
        approve(approver);

        signIn(partner, Optional.of("aws"), "partner-finance");
        Report report = verified(download(partner, folder));
        assertThat(report.worst()).as(report.text()).isEqualTo(Severity.GREEN);

        signIn(another, Optional.of("accenture"), "partner-finance");
        another.expectingErrors();
        assertThat(status(another, STATEMENT)).isEqualTo(404);
        assertThat(status(another, "/agreements/AWS-2026")).isEqualTo(404);

        signIn(auditor, Optional.empty(), "auditor");
        assertThat(status(auditor, STATEMENT)).isEqualTo(200);
        assertThat(auditor.page().locator("main form"))
                .as("what an auditor can change")
                .satisfies(forms -> assertThat(forms.count()).isZero());
    }

    private static void hand(Visitor visitor, Delivery delivery) {
        visitor.to(home() + "/reports");
        visitor.page()
                .locator("main input[type=file]")
                .setInputFiles(new FilePayload(
                        delivery.name(), "text/csv", delivery.file().bytes()));
        visitor.page().locator("main form button.primary").first().click();
        visitor.page().waitForURL("**/reports/*", FOR_A_JOB);
        assertThat(visitor.page().locator("main").innerText()).contains(delivery.name(), "Accepted");
    }

    private static void prepare(Visitor visitor) {
        visitor.to(home() + "/months/2026-09");
        visitor.page().getByText("Prepare close").first().click();
        visitor.page().waitForURL("**/months/2026-09/close", FOR_A_JOB);
        assertThat(EveryPage.wrongs("prepared", visitor)).isEmpty();
    }

    private static void approve(Visitor visitor) {
        visitor.to(home() + "/months/2026-09/close");
        assertThat(EveryPage.wrongs("to-be-approved", visitor)).isEmpty();
        visitor.page().locator("main form button.primary").first().click();
        visitor.page().waitForURL("**/months/2026-09", FOR_A_JOB);
        assertThat(visitor.page().locator("main").innerText()).contains("Closed");
    }

    private static Path download(Visitor visitor, Path folder) {
        visitor.to(home() + STATEMENT);
        Download download = visitor.page()
                .waitForDownload(
                        () -> visitor.page().getByText("Bundle with everything").click());
        Path bundle = folder.resolve("AWS-2026.zip");
        download.saveAs(bundle);
        return bundle;
    }

    /** What {@code ggen verify} says of it, to somebody who trusts the vendor's key. */
    private static Report verified(Path bundle) {
        return BundleVerification.verify(
                bundle,
                bundle.getFileName().toString(),
                hub.part(VendorKey.class).trust(),
                BuilderVersion.read(),
                RatingLimits.small(),
                Objects.requireNonNull(bundle.getParent()));
    }

    private static boolean button(Visitor visitor, String words) {
        List<String> buttons = visitor.page().getByRole(AriaRole.BUTTON).allInnerTexts();
        return buttons.stream().anyMatch(text -> text.contains(words));
    }

    private static int status(Visitor visitor, String path) {
        return Objects.requireNonNull(visitor.page().navigate(home() + path)).status();
    }

    private static void signIn(Visitor visitor, Optional<String> partner, String role) {
        visitor.to(home()
                + hub.part(SignInLinks.class)
                        .issue(
                                Viewer.system("test"),
                                dev.ggen.hub.access.Visitor.user(hub, partner, role)
                                        .id())
                        .getPath());
        visitor.page().locator("main form button").first().click();
        visitor.page().waitForURL(home() + "/");
    }

    private static String home() {
        return "http://127.0.0.1:" + hub.port();
    }
}
