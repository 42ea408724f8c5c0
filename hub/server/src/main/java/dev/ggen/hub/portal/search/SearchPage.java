package dev.ggen.hub.portal.search;

import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Value;
import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param asked the words that were searched for
 * @param groups those in which anything was found
 * @param empty said where nothing was found or asked
 */
public record SearchPage(Heading heading, String asked, List<Group> groups, Optional<Empty> empty) {
    public SearchPage {
        groups = List.copyOf(groups);
    }

    /**
     * Hits of one kind, the best few.
     *
     * @param icon its name in {@code icons.svg}
     * @param all the list with all of them; empty where these are all
     */
    public record Group(String title, String icon, List<Value.Link> hits, Optional<Action> all) {
        public Group {
            hits = List.copyOf(hits);
        }
    }
}
