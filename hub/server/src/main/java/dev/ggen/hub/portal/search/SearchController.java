package dev.ggen.hub.portal.search;

import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.OneLook;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /search}: whatever has such a name. Each façade answers what the viewer may see; so nothing else is found, and nothing is counted. */
@Controller
final class SearchController {
    private final NamedHits named;
    private final SettledHits settled;

    SearchController(NamedHits named, SettledHits settled) {
        this.named = named;
        this.settled = settled;
    }

    @GetMapping("/search")
    @OneLook
    ModelAndView search(Viewer viewer, Words words, @RequestParam(defaultValue = "") String q) {
        Asked asked = Asked.of(q);
        List<SearchPage.Group> groups = groups(viewer, asked, words).stream()
                .filter(group -> !group.hits().isEmpty())
                .toList();
        Optional<Empty> empty = groups.isEmpty() ? Optional.of(empty(asked, words)) : Optional.empty();
        return Page.of("search", new SearchPage(Heading.of(words.text("portal.search")), asked.text(), groups, empty));
    }

    private List<SearchPage.Group> groups(Viewer viewer, Asked asked, Words words) {
        Stream<SearchPage.Group> byName = asked.words().isEmpty()
                ? Stream.empty()
                : Stream.of(
                        named.partners(viewer, asked, words),
                        named.agreements(viewer, asked, words),
                        named.findings(viewer, asked, words),
                        named.users(viewer, asked, words));
        Stream<SearchPage.Group> settledThen = asked.text().isEmpty()
                ? Stream.empty()
                : Stream.of(
                        settled.months(viewer, asked, words),
                        settled.statements(viewer, asked, agreements(viewer, asked), words));
        return Stream.concat(settledThen, byName).toList();
    }

    private List<StoredAgreement> agreements(Viewer viewer, Asked asked) {
        return asked.words().isEmpty() ? List.of() : named.agreements(viewer, asked);
    }

    private static Empty empty(Asked asked, Words words) {
        String title = asked.text().isEmpty()
                ? words.text("portal.search.nothing-asked")
                : words.text("portal.search.none", asked.text());
        return Empty.of("search", title, words.text("portal.search.words"));
    }
}
