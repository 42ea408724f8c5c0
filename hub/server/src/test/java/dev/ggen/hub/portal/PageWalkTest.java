package dev.ggen.hub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.ggen.hub.TestHub;
import dev.ggen.hub.agreement.AgreementDrafts;
import dev.ggen.hub.agreement.SaveDraft;
import dev.ggen.hub.browser.BrowserTest;
import dev.ggen.hub.browser.Doors;
import dev.ggen.hub.browser.EveryPage;
import dev.ggen.hub.browser.Layout;
import dev.ggen.hub.browser.Look;
import dev.ggen.hub.browser.PageWalk;
import dev.ggen.hub.browser.Visitor;
import dev.ggen.hub.demo.DemoHub;
import dev.ggen.hub.platform.Jobs;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramSetup;
import dev.ggen.hub.program.ProgramSources;
import dev.ggen.hub.program.Programs;
import dev.ggen.hub.settlement.ExchangeRates;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.form.Filled;
import dev.ggen.settlement.form.FilledAgreement;
import dev.ggen.settlement.form.FormEdit;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page that the hub has, walked to by its links and looked over: full, while work waits for a second person, failing, and empty. */
@BrowserTest
final class PageWalkTest {
    private static final Page.WaitForURLOptions FOR_A_JOB = new Page.WaitForURLOptions().setTimeout(60_000);

    private static TestHub hub;

    /** These come before signing in, and are visited then. */
    private static final Set<String> DOORS = Set.of("/sign-in", "/sign-in/sent", "/sign-in/{secret}");

    @BeforeAll
    static void beginInNovember() {
        hub = DemoHub.inNovember();
    }

    @AfterAll
    static void closeTheHub() {
        hub.close();
    }

    @Test
    void theVendorsPagesAreWell(Visitor visitor, Visitor another) {
        Doors.signIn(hub, another, Optional.empty(), "finance", "administrator");
        prepareTheClose(another);
        String proposal = propose(another);
        String refused = haveAReportRefused(another);
        String tried = tryTerms(another);
        takeRatesIn();
        Doors.signIn(hub, visitor, Optional.empty(), "administrator", "finance", "partner-manager");
        PageWalk walk = new PageWalk(visitor.expectingErrors(), home(hub), got(true), got(false))
                .also(
                        proposal,
                        refused,
                        begunDraft(),
                        tried,
                        "/jobs/" + refusedJob(),
                        "/months/2026-10", // open, unlike the first
                        "/months/2026-09/close",
                        "/nothing-here",
                        "/search?q=accenture+2026-09",
                        "/search?q=nobody+of+that+name",
                        "/statements?state=disputed",
                        "/ledger?kind=receivable");
        walked(walk, "vendor", visitor);
        assertThat(walk.unvisited()).as("pages to which no link leads").isSubsetOf(DOORS);
    }

    /** Of an agreement with a clause of each kind, nothing of which is filled in. */
    private static String begunDraft() {
        AgreementDrafts drafts = hub.part(AgreementDrafts.class);
        FormEdit edit = new FormEdit(drafts.form());
        FilledAgreement fresh = FilledAgreement.fresh(drafts.form());
        Filled.Thing agreement = fresh.agreement();
        for (String kind : drafts.form().clauses()) {
            agreement = edit.add(agreement, "", "clause", kind);
        }
        UUID id = TestHub.ids().next();
        drafts.save(
                TestHub.vendor("Ann", EnumSet.allOf(Permission.class)),
                TestHub.ids().nextCommand(),
                new SaveDraft(
                        id, 0, new FilledAgreement(fresh.iri(), edit.add(agreement, "clause.0", "scale", "Scale"))));
        return "/agreements/drafts/" + id;
    }

    @Test
    void aPartnersPagesAreWell(Visitor visitor) {
        Doors.signIn(hub, visitor, Optional.of("aws"), "partner-administrator", "partner-finance");
        PageWalk walk = new PageWalk(visitor.expectingErrors(), home(hub), got(true), got(false))
                .also("/months/2026-10", "/search?q=accenture", "/agreements/ACCENTURE-2026");
        walked(walk, "partner", visitor);
    }

    @Test
    void whatComesBeforeSigningInIsWell(Visitor visitor) {
        UUID somebody = dev.ggen.hub.access.Visitor.user(hub, Optional.of("aws"), "partner-finance")
                .id();
        visitor.expectingErrors();
        List<String> wrongs = new ArrayList<>();
        for (String path :
                List.of("/sign-in", "/sign-in/sent", Doors.link(hub, somebody), "/sign-in/none", "/months")) {
            visitor.to(home(hub) + path);
            wrongs.addAll(EveryPage.wrongs("door" + name("", path), visitor));
        }
        assertThat(wrongs).isEmpty();
    }

    @Test
    void aPhoneFoldsFiltersAwayWhileNoneIsSet(Visitor visitor) {
        Doors.signIn(hub, visitor, Optional.empty(), "finance");
        Locator fields = visitor.page().locator(".fold select").first();
        assertThat(visitor.to(home(hub) + "/ledger")
                        .page()
                        .locator(".fold select")
                        .first()
                        .isVisible())
                .as("where there is room")
                .isTrue();
        visitor.look(Look.PHONE_LIGHT);
        assertThat(fields.isVisible()).isFalse();
        visitor.page().locator(".fold > summary").click();
        assertThat(fields.isVisible()).isTrue();
        visitor.to(home(hub) + "/ledger?kind=receivable");
        assertThat(fields.isVisible()).as("one is set").isTrue();
        assertThat(Layout.overflow(visitor.page())).isEmpty();
    }

    @Test
    void anEmptyHubsPagesSayWhatBelongsThere(Visitor visitor) {
        TestHub empty = TestHub.fresh();
        try {
            empty.part(ProgramSetup.class).ensurePublished(Viewer.system("test"));
            Doors.signIn(empty, visitor, Optional.empty(), "administrator", "finance", "partner-manager");
            PageWalk walk = new PageWalk(visitor, home(empty), lists(), got(false));
            walked(walk, "empty", visitor);
        } finally {
            empty.close();
        }
    }

    /** The pages of lists; what is below them needs something to be there. */
    private Set<String> lists() {
        Set<String> lists = new TreeSet<>(got(true));
        lists.removeIf(pattern -> pattern.contains("{") || pattern.startsWith("/program"));
        return lists;
    }

    private static void walked(PageWalk walk, String who, Visitor visitor) {
        List<String> wrongs = new ArrayList<>();
        walk.walk((kind, page) -> wrongs.addAll(EveryPage.wrongs(name(who, kind), visitor)));
        assertThat(wrongs).isEmpty();
        assertThat(who.equals("empty") ? Set.of() : walk.dead())
                .as("links that lead nowhere")
                .isEmpty();
    }

    private static String name(String who, String kind) {
        return who + kind.replaceAll("[^a-z]+", "-").replaceAll("-$", "");
    }

    private static void prepareTheClose(Visitor visitor) {
        visitor.to(home(hub) + "/months/2026-10");
        visitor.page().getByText("Prepare close").first().click();
        visitor.page().waitForURL("**/months/2026-10/close", FOR_A_JOB);
    }

    /** The program as it is, from another day on; its page. */
    private static String propose(Visitor visitor) {
        ProgramSources sources = hub.part(Programs.class).sources(Viewer.system("test"), 1);
        TreeMap<String, byte[]> files = new TreeMap<>();
        sources.bytes().forEach((path, bytes) -> files.put("ggen/" + path, bytes));
        visitor.to(home(hub) + "/program/proposals/new");
        Page page = visitor.page();
        page.locator("main input[type=file]")
                .setInputFiles(new FilePayload("program.zip", "application/zip", CanonicalZip.bytes(files)));
        page.locator("main input[name=holdsFrom]").fill("2035-01-01");
        page.locator("main form button.primary").first().click();
        page.waitForURL("**/program/proposals/*-*", FOR_A_JOB);
        return URI.create(page.url()).getPath();
    }

    /** McKinsey's agreement at another rate, on September; what came of it. */
    private static String tryTerms(Visitor visitor) {
        visitor.to(home(hub) + "/program/replays/new?agreement=MCKINSEY-2026");
        Page page = visitor.page();
        Locator draft = page.locator("main textarea[name=draft]");
        String turtle = draft.inputValue().replaceFirst("p:rate 0[.][0-9]+", "p:rate 0.06");
        draft.fill(turtle.replaceFirst("(?s);\\s*p:exception \\[.*?] ]", "]"));
        page.locator("main input[name=to]").fill("2026-09");
        page.locator("main form button.primary").first().click();
        page.waitForURL("**/program/replays/*-*", FOR_A_JOB);
        return URI.create(page.url()).getPath();
    }

    private static void takeRatesIn() {
        hub.part(ExchangeRates.class)
                .deliver(
                        TestHub.vendor("Ann", EnumSet.allOf(Permission.class)),
                        TestHub.ids().nextCommand(),
                        "eurofxref-hist.csv",
                        new ByteArrayInputStream("Date,USD,\n2026-09-10,1.1610,\n".getBytes(StandardCharsets.UTF_8)));
    }

    /** One that could not be done; others lead on to what came of them. */
    private static UUID refusedJob() {
        Viewer viewer = TestHub.vendor("Vera", EnumSet.allOf(Permission.class));
        Jobs jobs = hub.part(Jobs.class);
        UUID job = hub.part(Transactions.class)
                .write(viewer, () -> jobs.start(viewer, "counting-test", Json.of("refuse this walk")));
        jobs.await(viewer, job);
        return job;
    }

    private static String haveAReportRefused(Visitor visitor) {
        visitor.to(home(hub) + "/reports");
        Page page = visitor.page();
        byte[] nonsense = "what,is,this\n1,2,3\n".getBytes(StandardCharsets.UTF_8);
        page.locator("main input[type=file]").setInputFiles(new FilePayload("nonsense.csv", "text/csv", nonsense));
        page.locator("main form button.primary").first().click();
        page.waitForURL("**/reports/*", FOR_A_JOB);
        return URI.create(page.url()).getPath();
    }

    private static String home(TestHub of) {
        return Doors.home(of);
    }

    /** The patterns of all that can be got: pages, or all else. Known once the first request was answered. */
    private Set<String> got(boolean pages) {
        Set<String> patterns = new TreeSet<>();
        for (HandlerMapping mapping :
                Objects.requireNonNull(hub.part(DispatcherServlet.class).getHandlerMappings())) {
            if (mapping instanceof RequestMappingHandlerMapping controllers) {
                controllers.getHandlerMethods().forEach((request, method) -> {
                    boolean got = request.getMethodsCondition().getMethods().contains(RequestMethod.GET);
                    if (got && pages == (method.getReturnType().getParameterType() == ModelAndView.class)) {
                        patterns.addAll(request.getPatternValues());
                    }
                });
            }
        }
        return patterns;
    }
}
