package dev.ggen.hub.portal.agreement;

import dev.ggen.hub.agreement.PartyKeys;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.program.PartnerNames;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /agreements/keys}: with which keys the parties sign, and a second person's word on others. */
@Controller
final class KeysController {
    private final PartyKeys keys;
    private final PartnerNames partners;

    KeysController(PartyKeys keys, PartnerNames partners) {
        this.keys = keys;
        this.partners = partners;
    }

    /** A partner has no such page: how others sign is none of its business. */
    @GetMapping(KeysPage.ADDRESS)
    ModelAndView list(Viewer viewer, Words words) {
        if (!viewer.isVendor()) {
            throw Refused.notFound("a page " + KeysPage.ADDRESS);
        }
        return Page.of("agreement/keys", KeysPage.of(viewer, keys.all(viewer), partners.names(viewer), words));
    }

    @PostMapping(KeysPage.ADDRESS + "/{key}/confirm")
    ModelAndView confirm(Viewer viewer, CommandId command, @PathVariable UUID key, @RequestParam String reason) {
        keys.confirm(viewer, command, key, reason);
        return Page.to(KeysPage.ADDRESS);
    }

    @PostMapping(KeysPage.ADDRESS + "/{key}/refuse")
    ModelAndView refuse(Viewer viewer, CommandId command, @PathVariable UUID key, @RequestParam String reason) {
        keys.refuse(viewer, command, key, reason);
        return Page.to(KeysPage.ADDRESS);
    }
}
