package dev.ggen.hub.portal.access;

import dev.ggen.hub.access.BrowserSessions;
import dev.ggen.hub.access.IssuedToken;
import dev.ggen.hub.access.NewToken;
import dev.ggen.hub.access.Passkeys;
import dev.ggen.hub.access.Sessions;
import dev.ggen.hub.access.Tokens;
import dev.ggen.hub.access.Users;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Choice;
import dev.ggen.hub.portal.Field;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.OneLook;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: where one is signed in, and what one's programs come in by. */
@Controller
final class AccountController {
    private static final String TEMPLATE = "access/account";
    private static final String ACCOUNT = "/account";

    private final Users users;
    private final Sessions sessions;
    private final BrowserSessions browser;
    private final Passkeys passkeys;
    private final Tokens tokens;

    AccountController(Users users, Sessions sessions, BrowserSessions browser, Passkeys passkeys, Tokens tokens) {
        this.users = users;
        this.sessions = sessions;
        this.browser = browser;
        this.passkeys = passkeys;
        this.tokens = tokens;
    }

    @GetMapping(ACCOUNT)
    @OneLook
    ModelAndView show(Viewer viewer, Words words, HttpServletRequest request) {
        return Page.of(TEMPLATE, page(viewer, words, request));
    }

    private AccountPage page(Viewer viewer, Words words, HttpServletRequest request) {
        AccountTables tables = new AccountTables(words);
        List<Choice> scopes = viewer.permissions().stream()
                .sorted()
                .map(permission -> new Choice(permission.word(), words.of("access.may", permission)))
                .toList();
        return new AccountPage(
                Heading.of(viewer.name()).lead(words.text("access.account.lead")),
                AccountPage.facts(users.one(viewer, viewer.user()), words),
                tables.sessions(sessions.own(viewer), browser.current(request)),
                tables.passkeys(passkeys.own(viewer)),
                tables.tokens(tokens.own(viewer)),
                viewer.may(Permission.TOKEN_MANAGE) ? AccountPage.tokenFields("", "90", words) : List.of(),
                scopes,
                "");
    }

    @PostMapping("/account/sessions/{session}/end")
    ModelAndView end(Viewer viewer, CommandId id, @PathVariable UUID session) {
        sessions.end(viewer, id, session);
        return Page.to(ACCOUNT);
    }

    /** Answers with the page itself and not with a way to it, because the secret is nowhere else. */
    @PostMapping("/account/tokens")
    ModelAndView make(
            Viewer viewer,
            Words words,
            CommandId id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") List<String> scopes,
            @RequestParam String days,
            HttpServletRequest request) {
        Set<Permission> wanted =
                scopes.stream().map(Permission::of).flatMap(Optional::stream).collect(Collectors.toSet());
        try {
            IssuedToken made = tokens.make(viewer, id, new NewToken(name, wanted, number(days)));
            String shown = made.secret().orElseGet(() -> words.text("access.token.shown"));
            return Page.of(TEMPLATE, page(viewer, words, request).showing(shown));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            List<Field> fields = FormErrors.placed(refused, AccountPage.tokenFields(name, days, words), words);
            ModelAndView page = Page.of(TEMPLATE, page(viewer, words, request).withForm(fields));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }

    @PostMapping("/account/tokens/{token}/revoke")
    ModelAndView revoke(Viewer viewer, CommandId id, @PathVariable UUID token) {
        tokens.revoke(viewer, id, token);
        return Page.to(ACCOUNT);
    }
}
