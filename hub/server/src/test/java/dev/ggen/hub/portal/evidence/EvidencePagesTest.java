package dev.ggen.hub.portal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.ggen.hub.TestHub;
import dev.ggen.hub.browser.BrowserTest;
import dev.ggen.hub.browser.EveryPage;
import dev.ggen.hub.browser.Visitor;
import dev.ggen.hub.evidence.Audience;
import dev.ggen.hub.evidence.Evidence;
import dev.ggen.hub.evidence.VendorKey;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Statement;
import dev.ggen.receipt.Subject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What readers of the evidence see, and what their own browser finds. */
@BrowserTest
final class EvidencePagesTest {
    private static final TestHub HUB = TestHub.shared();
    private static final String PARTNER = "p-" + TestHub.ids().next();
    private static final Viewer VENDOR = TestHub.vendor("Ann", EnumSet.allOf(Permission.class));

    private static long open;
    private static long theirs;
    private static Digest receipt;

    @BeforeAll
    static void fill() {
        Evidence evidence = HUB.part(Evidence.class);
        IntStream.range(0, 5).forEach(i -> append("leaf " + i, new Audience.Everyone()));
        open = append("a settled month\n", new Audience.Everyone());
        theirs = append("a secret", new Audience.OfPartner(PARTNER));
        byte[] envelope = new Statement(
                        List.of(Subject.of("statement.json", "{}".getBytes(StandardCharsets.UTF_8))),
                        "https://example.com/predicate",
                        Json.object().put("a", 1).build())
                .sign(HUB.part(VendorKey.class).signer())
                .bytes();
        receipt = evidence.keep(VENDOR, "statement", "statements/A/2026-09", new Audience.OfPartner(PARTNER), envelope);
    }

    private static long append(String content, Audience audience) {
        return HUB.part(Evidence.class)
                .append(VENDOR, "settlement", "months/2026-09", audience, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theBrowserComputesEveryStepAndComesToTheSignedRoot(Visitor visitor) {
        signIn(visitor, Optional.empty(), "finance");
        Page page = visitor.to(home() + "/evidence/leaves/" + open).page();
        assertThat(page.locator(".notice.good").first().innerText()).contains("stands in the signed log");
        page.locator("[data-prove]").click();
        page.locator("[data-outcome].notice").waitFor();

        assertThat(page.locator("[data-outcome]").innerText()).contains("came to the signed root");
        Locator marks = page.locator("[data-mark]");
        assertThat(marks.allInnerTexts()).allMatch(word -> word.equals("computed here, the same"));
        assertThat(marks.count()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void aFlippedByteIsFoundByTheBrowserItself(Visitor visitor) {
        signIn(visitor, Optional.empty(), "finance");
        Page page = visitor.to(home() + "/evidence/leaves/" + open).page();
        page.evaluate("() => { const box = document.querySelector('[data-proof]');"
                + " box.dataset.content = btoa(atob(box.dataset.content).replace('m', 'M')); }");
        page.locator("[data-prove]").click();
        page.locator("[data-outcome].notice").waitFor();

        assertThat(page.locator("[data-outcome]").innerText()).contains("another result");
        assertThat(page.locator("[data-mark]").first().innerText()).isEqualTo("computed here, different");
    }

    @Test
    void thePagesAreWell(Visitor visitor) {
        signIn(visitor, Optional.of(PARTNER), "partner-finance");
        for (String path : List.of("", "/receipts", "/leaves/" + theirs, "/receipts/" + receipt.hex())) {
            visitor.to(home() + "/evidence" + path);
            String name = "evidence" + path.replaceAll("[^a-z]+.*", "") + path.length();
            assertThat(EveryPage.wrongs(name, visitor)).isEmpty();
        }
        assertThat(visitor.page().locator(".notice.good").innerText()).contains("Signed by");
    }

    @Test
    void anotherPartnersEvidenceIsNotThere() {
        dev.ggen.hub.access.Visitor stranger = dev.ggen.hub.access.Visitor.as(
                HUB, Optional.of("p-" + TestHub.ids().next()), "partner-finance");
        for (String path : List.of(
                "/evidence/leaves/" + theirs,
                "/evidence/leaves/" + theirs + "/content",
                "/evidence/leaves/" + theirs + "/proof",
                "/evidence/receipts/" + receipt.hex(),
                "/evidence/receipts/" + receipt.hex() + "/file",
                "/evidence/receipts/nonsense")) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(stranger.get("/evidence/leaves/" + open).statusCode()).isEqualTo(200);
        assertThat(stranger.get("/evidence").body()).doesNotContain("leaves/" + theirs + "\"");
    }

    @Test
    void everybodyMayReadTheCheckpoint() {
        HttpResponse<String> note = dev.ggen.hub.access.Visitor.stranger(HUB).get("/evidence/checkpoint");
        assertThat(note.statusCode()).isEqualTo(200);
        assertThat(note.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(note.body()).startsWith("evidence/").contains("\n\n— evidence/");
        assertThat(dev.ggen.hub.access.Visitor.stranger(HUB).get("/evidence").statusCode())
                .isEqualTo(303);
    }

    private static void signIn(Visitor visitor, Optional<String> partner, String... roles) {
        dev.ggen.hub.access.Visitor person = dev.ggen.hub.access.Visitor.as(HUB, partner, roles);
        person.cookies()
                .forEach((name, value) ->
                        visitor.page().context().addCookies(List.of(new Cookie(name, value).setUrl(home()))));
    }

    private static String home() {
        return "http://localhost:" + HUB.port();
    }
}
