package dev.ggen.hub.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The filters above a table. They are sent in the address, so that a filtered list can be kept and sent on.
 *
 * @param action the page's address without filters
 * @param search what was searched for; empty for nothing
 * @param searchName the search field's label; empty where the list has no search
 */
public record Filters(String action, String searchName, String search, List<Filter> filters) {
    /** One filter: the first choice with an empty value means "all". */
    public record Filter(String name, String label, List<Choice> choices, String chosen) {
        public Filter {
            choices = List.copyOf(choices);
        }
    }

    public Filters {
        filters = List.copyOf(filters);
    }

    /** With a search field, sent as {@code q}. */
    public static Filters searching(String action, String label, String search) {
        return new Filters(action, label, search, List.of());
    }

    /** Without a search field. */
    public static Filters of(String action) {
        return new Filters(action, "", "", List.of());
    }

    public Filters by(String name, String label, String chosen, List<Choice> choices) {
        List<Filter> all = new ArrayList<>(filters);
        all.add(new Filter(name, label, choices, chosen));
        return new Filters(action, searchName, search, all);
    }

    /** What the fields are called in the address. */
    public Set<String> words() {
        Set<String> words = filters.stream().map(Filter::name).collect(Collectors.toCollection(TreeSet::new));
        words.add("q");
        return words;
    }

    /** Is any of the filters set, apart from the search? */
    public boolean isChosen() {
        return filters.stream().anyMatch(filter -> !filter.chosen().isEmpty());
    }

    /** Is anything filtered out, so that an offer to show all makes sense? */
    public boolean isFiltering() {
        return !search.isEmpty() || isChosen();
    }
}
