package dev.ggen.hub.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.SignInLinks;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.browser.BrowserTest;
import dev.ggen.hub.browser.EveryPage;
import dev.ggen.hub.browser.PageWalk;
import dev.ggen.hub.browser.Visitor;
import dev.ggen.hub.demo.DemoHub;
import dev.ggen.hub.platform.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page that the hub has, walked to by its links and looked over. */
@BrowserTest
final class PageWalkTest {
    private static TestHub hub;

    /** These are reached otherwise than by a link, or only while something is under way. */
    private static final Set<String> WITHOUT_LINK = Set.of(
            "/sign-in",
            "/sign-in/sent",
            "/sign-in/{secret}",
            "/jobs/{id}",
            "/months/{month}/close",
            "/program/proposals/{id}");

    @BeforeAll
    static void beginInOctober() {
        hub = DemoHub.inOctober();
    }

    @AfterAll
    static void closeTheHub() {
        hub.close();
    }

    @Test
    void theVendorsPagesAreWell(Visitor visitor) {
        signIn(visitor, Optional.empty(), "administrator", "finance", "partner-manager");
        PageWalk walk = walked(visitor, "vendor");
        assertThat(walk.unvisited()).as("pages to which no link leads").isSubsetOf(WITHOUT_LINK);
    }

    @Test
    void aPartnersPagesAreWell(Visitor visitor) {
        signIn(visitor, Optional.of("aws"), "partner-administrator", "partner-finance");
        walked(visitor, "partner");
    }

    private PageWalk walked(Visitor visitor, String who) {
        List<String> wrongs = new ArrayList<>();
        PageWalk walk = new PageWalk(visitor, home(), got(true), got(false));
        walk.walk((kind, page) -> wrongs.addAll(EveryPage.wrongs(name(who, kind), visitor)));
        assertThat(wrongs).isEmpty();
        assertThat(walk.dead()).as("links that lead nowhere").isEmpty();
        return walk;
    }

    private static String name(String who, String kind) {
        return who + kind.replaceAll("[^a-z]+", "-").replaceAll("-$", "");
    }

    private void signIn(Visitor visitor, Optional<String> partner, String... roles) {
        UserView user = dev.ggen.hub.access.Visitor.user(hub, partner, roles);
        visitor.to(home()
                + hub.part(SignInLinks.class)
                        .issue(Viewer.system("test"), user.id())
                        .getPath());
        visitor.page().locator("main form button").first().click();
        visitor.page().waitForURL(home() + "/");
    }

    private String home() {
        return "http://127.0.0.1:" + hub.port();
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
