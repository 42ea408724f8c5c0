package dev.ggen.hub.portal.replay;

import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listing;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.program.Attachment;
import dev.ggen.hub.portal.program.ListPage;
import dev.ggen.hub.portal.program.ProgramTabs;
import dev.ggen.hub.settlement.ReplaySheet;
import dev.ggen.hub.settlement.ReplayView;
import dev.ggen.hub.settlement.Replays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What tried terms would have moved: all of them, one, its agreements, its lines. */
@Controller
final class ReplayController {
    static final String ADDRESS = "/program/replays";
    private static final int SIZE = 50;

    private final Replays replays;
    private final ProgramTabs tabs;

    ReplayController(Replays replays, ProgramTabs tabs) {
        this.replays = replays;
        this.tabs = tabs;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(Viewer viewer, Words words, Listing listing, @RequestParam Optional<String> after) {
        viewer.require(Permission.REPORT_READ);
        Slice<ReplayView> slice = listing.read(after, SIZE, (from, size) -> replays.page(viewer, from, size));
        Action first = Action.link(words.text("replay.new"), ADDRESS + "/new", "plus");
        return Page.of(
                "program/list",
                new ListPage(
                        Heading.of(words.text("replay.replays"))
                                .lead(words.text("replay.lead"))
                                .tabs(tabs.of(viewer, ADDRESS, words))
                                .action(first),
                        Optional.empty(),
                        new ReplayTables(words)
                                .list(slice.items())
                                .begin(first)
                                .paged(listing.pager("", "after", slice))));
    }

    @GetMapping(ADDRESS + "/{id}")
    ModelAndView replay(Viewer viewer, Words words, @PathVariable String id) {
        ReplayView view = replays.view(viewer, parsed(id));
        if (!view.isDone()) {
            return Page.to("/jobs/" + view.job());
        }
        byte[] json = replays.json(viewer, view.id());
        return Page.of("replay/replay", new ReplayParts(words, replays.sheet(viewer, view.id())).page(json));
    }

    @GetMapping(ADDRESS + "/{id}/lines")
    ModelAndView lines(Viewer viewer, Words words, @PathVariable String id) {
        ReplaySheet sheet = replays.sheet(viewer, parsed(id));
        return Page.of(
                "program/list",
                new ListPage(
                        new ReplayParts(words, sheet).below(words.text("replay.lines.all")),
                        Optional.empty(),
                        new ReplayTables(words).lines(sheet)));
    }

    @GetMapping(ADDRESS + "/{id}/agreements/{agreement}")
    ModelAndView agreement(
            Viewer viewer,
            Words words,
            @PathVariable String id,
            @PathVariable String agreement,
            @RequestParam(defaultValue = "") String currency) {
        ReplaySheet sheet = replays.sheet(viewer, parsed(id));
        ReplaySheet.Agreement found = sheet.agreements().stream()
                .filter(each -> each.id().equals(agreement))
                .filter(each -> currency.isEmpty() || each.currency().equals(currency))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("an agreement " + agreement));
        return Page.of("replay/agreement", new ReplayParts(words, sheet).page(found));
    }

    @GetMapping(ADDRESS + "/{id}/replay.json")
    ResponseEntity<byte[]> json(Viewer viewer, @PathVariable String id) {
        UUID replay = parsed(id);
        return Attachment.of("replay-" + replay + ".json", "application/json", replays.json(viewer, replay));
    }

    static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Refused.notFound("a comparison " + id);
        }
    }
}
