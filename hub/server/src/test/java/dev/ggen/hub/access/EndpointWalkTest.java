package dev.ggen.hub.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Scope;
import dev.ggen.hub.platform.Viewer;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page and endpoint as every role and as a stranger, against the table {@code endpoints.txt}. */
class EndpointWalkTest {
    private static final Set<Integer> SHUT = Set.of(401, 403, 405, 415);
    private static final String PARTNER = "walk";

    /** Its own, because whoever may prepare months and take reports does. */
    private static final TestHub HUB = TestHub.fresh();

    private final TestHub hub = HUB;
    private final List<RoleView> roles = hub.part(Users.class).roles(Viewer.system("test"));

    @AfterAll
    static void close() {
        HUB.close();
    }

    @Test
    void everyEndpointIsListed() {
        Set<String> listed = Endpoint.all().stream().map(Endpoint::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> mapped = mapped();

        assertThat(mapped).as("unlisted: say in endpoints.txt who may use it").isSubsetOf(listed);
        assertThat(listed).as("listed in endpoints.txt, but gone").isSubsetOf(mapped);
    }

    @Test
    void strangersGetNowhere() {
        List<String> wrong = new ArrayList<>();
        Visitor stranger = Visitor.stranger(hub);
        for (Endpoint endpoint : Endpoint.all()) {
            HttpResponse<String> answer = endpoint.isOpen() && endpoint.method().equals("POST")
                    ? stranger.post(endpoint.path(), endpoint.fields())
                    : sent(stranger, endpoint, "");
            if (isTurnedAway(endpoint, answer) == endpoint.isOpen()) {
                wrong.add(endpoint.name() + " answers a stranger " + answer.statusCode());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isTurnedAway(Endpoint endpoint, HttpResponse<String> answer) {
        String to = answer.headers().firstValue("Location").orElse("");
        return endpoint.isApi()
                ? answer.statusCode() == 401
                : answer.statusCode() == 303 && to.startsWith("/sign-in") && !to.startsWith("/sign-in/");
    }

    @Test
    void everyRoleGetsWhereItMayAndNowhereElse() {
        List<String> wrong =
                roles.parallelStream().flatMap(role -> wrongs(role).stream()).toList();

        assertThat(wrong).isEmpty();
    }

    private List<String> wrongs(RoleView role) {
        List<String> wrong = new ArrayList<>();
        Caller caller = caller(role);
        for (Endpoint endpoint : Endpoint.all()) {
            int status = caller.call(endpoint).statusCode();
            boolean may = endpoint.mayUse(role.permissions());
            boolean isRight = may ? !SHUT.contains(status) && status < 500 : status == endpoint.whenNot();
            if (!isRight) {
                wrong.add(role.id() + " " + endpoint.name() + " answers " + status + (may ? ", though he may" : ""));
            }
        }
        return wrong;
    }

    @Test
    void whatIsAnotherPartnersIsNotThere() {
        UserView own = Visitor.user(hub, Optional.of(PARTNER), "partner-administrator");
        UserView other = Visitor.user(hub, Optional.of("walked-by"), "partner-finance");
        UserView vendors = Visitor.user(hub, Optional.empty(), "auditor");
        Visitor browser = Visitor.signedIn(hub, own.id());
        Visitor program = Visitor.stranger(hub).withToken(token(own, role("partner-administrator")));

        for (UserView foreign : List.of(other, vendors)) {
            assertThat(browser.get("/users/" + foreign.id()).statusCode()).isEqualTo(404);
            assertThat(browser.post("/users/" + foreign.id() + "/deactivate", Map.of())
                            .statusCode())
                    .isEqualTo(404);
            assertThat(program.get("/api/v1/users/" + foreign.id()).statusCode())
                    .isEqualTo(404);
            assertThat(program.get("/api/v1/users?limit=200").body()).doesNotContain(foreign.email());
            assertThat(browser.get("/activity").body())
                    .doesNotContain(foreign.id().toString());
        }
    }

    private RoleView role(String id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst().orElseThrow();
    }

    /** Somebody in a role, at a browser and with a token of everything that he may. */
    private final class Caller {
        private final UserView user;
        private final Visitor program;
        private Visitor browser;
        private String formToken;

        Caller(UserView user, String token) {
            this.user = user;
            this.program = Visitor.stranger(hub).withToken(token);
            this.browser = Visitor.signedIn(hub, user.id());
            this.formToken = browser.formToken();
        }

        HttpResponse<String> call(Endpoint endpoint) {
            HttpResponse<String> answer = sent(endpoint.isApi() ? program : browser, endpoint, formToken);
            if (endpoint.pattern().equals("/sign-out") || endpoint.pattern().equals("/sign-in/{secret}")) {
                browser = Visitor.signedIn(hub, user.id());
                formToken = browser.formToken();
            }
            return answer;
        }
    }

    private Caller caller(RoleView role) {
        Optional<String> partner = role.isForPartners() ? Optional.of(PARTNER) : Optional.empty();
        UserView user = Visitor.user(hub, partner, role.id());
        return new Caller(user, token(user, role));
    }

    private String token(UserView user, RoleView role) {
        Set<Permission> permissions = EnumSet.copyOf(role.permissions());
        permissions.add(Permission.TOKEN_MANAGE); // to make it; the token gets what the role has
        Scope scope = user.partner().<Scope>map(Scope.OfPartner::new).orElseGet(Scope.Vendor::new);
        Viewer maker = new Viewer(user.id(), user.name(), scope, permissions);
        NewToken wanted = new NewToken("walk", role.permissions(), 1);
        return hub.part(Tokens.class)
                .make(maker, TestHub.ids().nextCommand(), wanted)
                .secret()
                .orElseThrow();
    }

    private static HttpResponse<String> sent(Visitor visitor, Endpoint endpoint, String formToken) {
        if (endpoint.isApi()) {
            return endpoint.isJson()
                    ? visitor.call(endpoint.method(), endpoint.path(), endpoint.example())
                    : visitor.call(endpoint.method(), endpoint.path() + endpoint.query(), endpoint.type(), "x");
        }
        if (endpoint.method().equals("GET")) {
            return visitor.get(endpoint.path());
        }
        Map<String, String> fields = new TreeMap<>(endpoint.fields());
        fields.put("_csrf", formToken);
        fields.put("_command", TestHub.ids().next().toString());
        return endpoint.files().isEmpty()
                ? visitor.postOnly(endpoint.path(), fields)
                : visitor.postFiles(endpoint.path(), fields, endpoint.files());
    }

    /** All that Spring would route to one of our controllers. */
    private Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        WebApplicationContextUtils.getRequiredWebApplicationContext(hub.part(ServletContext.class))
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    for (String pattern : mapping.getPatternValues()) {
                        mapping.getMethodsCondition().getMethods().forEach(verb -> mapped.add(verb + " " + pattern));
                        if (mapping.getMethodsCondition().isEmpty() && !pattern.equals("/error")) {
                            mapped.add("ANY " + pattern);
                        }
                    }
                });
        return mapped;
    }
}
