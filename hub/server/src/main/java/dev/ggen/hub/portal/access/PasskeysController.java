package dev.ggen.hub.portal.access;

import dev.ggen.hub.access.PasskeyOffer;
import dev.ggen.hub.access.Passkeys;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** One's own passkeys: made by a script of the account page, removed by a form. */
@Controller
final class PasskeysController {
    private final Passkeys passkeys;

    PasskeysController(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @PostMapping("/account/passkeys/options")
    @ResponseBody
    PasskeyOffer offer(Viewer viewer) {
        return passkeys.offer(viewer);
    }

    @PostMapping("/account/passkeys")
    ModelAndView register(
            Viewer viewer,
            CommandId id,
            @RequestParam String challenge,
            @RequestParam String credential,
            @RequestParam(defaultValue = "") String label) {
        passkeys.register(viewer, id, challenge, label, credential);
        return Page.to("/account");
    }

    @PostMapping("/account/passkeys/{passkey}/remove")
    ModelAndView remove(Viewer viewer, CommandId id, @PathVariable String passkey) {
        passkeys.remove(viewer, id, passkey);
        return Page.to("/account");
    }
}
