package dev.ggen.hub.portal.access;

import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.Paging;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Choice;
import dev.ggen.hub.portal.Filters;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listing;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Pager;
import dev.ggen.hub.portal.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who did what, when, from what to what. */
@Controller
final class ActivityController {
    private static final String CURSOR = "cursor";
    private static final String CHANGES = "changes";

    private final Activity activity;

    ActivityController(Activity activity) {
        this.activity = activity;
    }

    @GetMapping("/activity")
    ModelAndView show(
            Viewer viewer,
            Words words,
            Listing listing,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String show,
            Paging paging) {
        Optional<String> only = Optional.of(subject).filter(text -> !text.isBlank());
        Activity.Filter filter =
                new Activity.Filter(only, show.equals(CHANGES) ? Activity.Show.CHANGES : Activity.Show.ALL);
        Slice<Activity.Entry> slice =
                listing.read(paging.cursor(), paging.size(), (from, size) -> activity.page(viewer, filter, from, size));
        List<Changed> changes = slice.items().stream().map(Changed::of).toList();
        Pager pager = listing.pager("", CURSOR, slice);
        Heading heading = Heading.of(words.text("access.activity")).lead(words.text("access.activity.lead"));
        return Page.of(
                "access/activity",
                new ActivityPage(
                        heading,
                        only.orElse(""),
                        filters(filter.show(), words),
                        changes,
                        pager,
                        ActivityTables.of(changes, words)));
    }

    private static Filters filters(Activity.Show show, Words words) {
        return Filters.of("/activity")
                .by(
                        "show",
                        words.text("access.activity.show"),
                        show == Activity.Show.CHANGES ? CHANGES : "",
                        List.of(
                                new Choice("", words.text("access.activity.show.all")),
                                new Choice(CHANGES, words.text("access.activity.show.changes"))));
    }
}
