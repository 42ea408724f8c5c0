package dev.ggen.hub.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where this viewer may go, and where he is.
 *
 * @param places those that he may see, in their order
 * @param path the page's address without its query
 */
public record Navigation(List<Place> places, String path) {
    private static final int ON_PHONE = 4;
    private static final Set<Place> FIRST_ON_PHONE =
            Set.of(Place.OVERVIEW, Place.AGREEMENTS, Place.MONTHS, Place.STATEMENTS);

    public Navigation {
        places = List.copyOf(places);
    }

    public static Navigation of(Predicate<Place> visible, String path) {
        return new Navigation(Arrays.stream(Place.values()).filter(visible).toList(), path);
    }

    public List<Place.Group> groups() {
        return places.stream().map(Place::group).distinct().toList();
    }

    public List<Place> in(Place.Group group) {
        return places.stream().filter(place -> place.group() == group).toList();
    }

    /** The four of the phone's bottom bar, in their order. */
    public List<Place> onPhone() {
        List<Place> first = places.stream().filter(FIRST_ON_PHONE::contains).toList();
        int room = ON_PHONE - first.size();
        List<Place> others = places.stream()
                .filter(place -> !FIRST_ON_PHONE.contains(place))
                .limit(room)
                .toList();
        return places.stream()
                .filter(place -> first.contains(place) || others.contains(place))
                .toList();
    }

    /** What is behind the phone's "more". */
    public List<Place> behindMore() {
        return places.stream().filter(place -> !onPhone().contains(place)).toList();
    }

    public boolean isAt(Place place) {
        return place.holds(path);
    }
}
