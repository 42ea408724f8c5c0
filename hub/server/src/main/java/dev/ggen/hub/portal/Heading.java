package dev.ggen.hub.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The head of a page: where it is, what it is, in which state, and the one thing to do.
 *
 * @param title words of a program or a check in it keep their language
 * @param lead a sentence under the title; empty for none
 */
public record Heading(
        Sentence title,
        Sentence lead,
        List<Crumb> crumbs,
        Optional<Badge> state,
        Optional<Action> action,
        List<Tab> tabs) {
    public Heading {
        crumbs = List.copyOf(crumbs);
        tabs = List.copyOf(tabs);
    }

    public static Heading of(String title) {
        return of(Sentence.plain(title));
    }

    public static Heading of(Sentence title) {
        return new Heading(title, Sentence.begin(), List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    /** The title without marks, for the window's. */
    public String name() {
        return title.text();
    }

    /** The title of several names, each of which stays on one line while there is room; empty where it is something else. */
    public List<String> pieces() {
        String[] pieces = name().split("(?<= \u00b7) ", -1);
        return title.parts().size() == 1 && pieces.length > 1 ? List.of(pieces) : List.of();
    }

    /** The same under one more page; call it from the outermost inwards. */
    public Heading under(String text, String href) {
        List<Crumb> all = new ArrayList<>(crumbs);
        all.add(new Crumb(text, href));
        return new Heading(title, lead, all, state, action, tabs);
    }

    public Heading lead(String sentence) {
        return lead(Sentence.plain(sentence));
    }

    public Heading lead(Sentence sentence) {
        return new Heading(title, sentence, crumbs, state, action, tabs);
    }

    public Heading state(Badge badge) {
        return new Heading(title, lead, crumbs, Optional.of(badge), action, tabs);
    }

    public Heading action(Action primary) {
        return new Heading(title, lead, crumbs, state, Optional.of(primary), tabs);
    }

    public Heading tabs(Tab... all) {
        return new Heading(title, lead, crumbs, state, action, List.of(all));
    }
}
