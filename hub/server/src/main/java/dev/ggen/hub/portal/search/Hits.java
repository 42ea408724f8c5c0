package dev.ggen.hub.portal.search;

import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Place;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes groups of what façades found. */
final class Hits {
    /** So many of a kind are shown; one more is read, to know whether there are more. */
    static final int MOST = 6;

    static final int READ = MOST + 1;

    private Hits() {}

    /** Nothing for whom the place is shut, without asking anybody. */
    static <T> List<T> readable(Viewer viewer, Permission permission, Supplier<Slice<T>> slice) {
        return viewer.may(permission) ? slice.get().items() : List.of();
    }

    /** The best few, and the place's list where it has more. */
    static <T> SearchPage.Group group(
            Place place, List<T> found, Function<T, Value.Link> link, Asked asked, Words words) {
        Optional<Action> all = found.size() > MOST
                ? Optional.of(Action.link(words.text("portal.search.all"), place.href() + "?q=" + encoded(asked)))
                : Optional.empty();
        return new SearchPage.Group(
                words.text(place.key()),
                place.icon(),
                found.stream().limit(MOST).map(link).toList(),
                all);
    }

    private static String encoded(Asked asked) {
        return URLEncoder.encode(asked.words(), StandardCharsets.UTF_8);
    }
}
