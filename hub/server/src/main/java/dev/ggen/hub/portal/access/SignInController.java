package dev.ggen.hub.portal.access;

import dev.ggen.hub.access.BrowserSessions;
import dev.ggen.hub.access.LocalTarget;
import dev.ggen.hub.access.PasskeyOffer;
import dev.ggen.hub.access.Passkeys;
import dev.ggen.hub.access.SessionWay;
import dev.ggen.hub.access.SignInLinks;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Signing in, by link or passkey, and out. */
@Controller
final class SignInController {
    private static final String SIGN_IN = "access/sign-in";

    private final SignInLinks links;
    private final Passkeys passkeys;
    private final BrowserSessions sessions;

    SignInController(SignInLinks links, Passkeys passkeys, BrowserSessions sessions) {
        this.links = links;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in")
    ModelAndView ask(Words words, @RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
        String target = LocalTarget.of(to).path();
        if (sessions.current(request).isPresent()) {
            return Page.to(target);
        }
        boolean hasEnded = sessions.hasEnded(request);
        return Page.of(SIGN_IN, hasEnded ? SignInPage.afterSession(target, words) : SignInPage.of(target, words));
    }

    @PostMapping("/sign-in")
    ModelAndView request(
            @RequestParam String email, @RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
        links.request(email, request.getRemoteAddr(), LocalTarget.of(to));
        return Page.to("/sign-in/sent");
    }

    @GetMapping("/sign-in/sent")
    ModelAndView sent(Words words) {
        return Page.of("access/sent", SignInLinks.GOOD_FOR.toMinutes());
    }

    @GetMapping("/sign-in/{secret}")
    ModelAndView look(Words words, @PathVariable String secret, @RequestParam(defaultValue = "/") String to) {
        Optional<UserView> user = links.look(secret);
        String target = LocalTarget.of(to).path();
        return user.map(known -> Page.of("access/confirm", new ConfirmPage("/sign-in/" + secret, target, known)))
                .orElseGet(() -> over(target, words));
    }

    @PostMapping("/sign-in/{secret}")
    ModelAndView use(
            Words words,
            @PathVariable String secret,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        String target = LocalTarget.of(to).path();
        Optional<UUID> user = links.use(secret);
        user.ifPresent(known -> sessions.begin(known, SessionWay.LINK, request, response));
        return user.isPresent() ? Page.to(target) : over(target, words);
    }

    private static ModelAndView over(String target, Words words) {
        ModelAndView page = Page.of(SIGN_IN, SignInPage.afterLink(target, words));
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    @PostMapping("/sign-in/passkey/options")
    @ResponseBody
    PasskeyOffer challenge() {
        return passkeys.challenge();
    }

    @PostMapping("/sign-in/passkey")
    ModelAndView prove(
            Words words,
            @RequestParam String challenge,
            @RequestParam String credential,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        String target = LocalTarget.of(to).path();
        Optional<UUID> user = passkeys.prove(challenge, credential);
        user.ifPresent(known -> sessions.begin(known, SessionWay.PASSKEY, request, response));
        return user.isPresent() ? Page.to(target) : unproven(target, words);
    }

    private static ModelAndView unproven(String target, Words words) {
        ModelAndView page = Page.of(SIGN_IN, SignInPage.afterPasskey(target, words));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/sign-out")
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        return Page.to("/sign-in");
    }
}
