package dev.ggen.hub.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The head of a page: where it is, what it is, in which state, and the one thing to do.
 *
 * @param isStated is the title that of a program or a check, and so in its language?
 * @param lead a sentence under the title; empty for none
 */
public record Heading(
        String title,
        boolean isStated,
        String lead,
        List<Crumb> crumbs,
        Optional<Badge> state,
        Optional<Action> action,
        List<Tab> tabs) {
    public Heading {
        crumbs = List.copyOf(crumbs);
        tabs = List.copyOf(tabs);
    }

    public static Heading of(String title) {
        return new Heading(title, false, "", List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    /** The same, as a program or a check says it, in whatever language the page is. */
    public Heading stated() {
        return new Heading(title, true, lead, crumbs, state, action, tabs);
    }

    /** The same under one more page; call it from the outermost inwards. */
    public Heading under(String text, String href) {
        List<Crumb> all = new ArrayList<>(crumbs);
        all.add(new Crumb(text, href));
        return new Heading(title, isStated, lead, all, state, action, tabs);
    }

    public Heading lead(String sentence) {
        return new Heading(title, isStated, sentence, crumbs, state, action, tabs);
    }

    public Heading state(Badge badge) {
        return new Heading(title, isStated, lead, crumbs, Optional.of(badge), action, tabs);
    }

    public Heading action(Action primary) {
        return new Heading(title, isStated, lead, crumbs, state, Optional.of(primary), tabs);
    }

    public Heading tabs(Tab... all) {
        return new Heading(title, isStated, lead, crumbs, state, action, List.of(all));
    }
}
