package dev.ggen.hub.portal;

/**
 * What a button does. Whatever changes something is a {@link Post}; following a {@link Link} changes nothing.
 */
public sealed interface Action {
    /** What stands on the button: a verb first. */
    String text();

    /**
     * Goes to a page.
     *
     * @param icon its name in {@code icons.svg}; empty for none
     */
    record Link(String text, String href, String icon) implements Action {}

    /** Sends a form that has no fields of its own, with the frame's token and a new command id. */
    record Post(String text, String href) implements Action {}

    static Action link(String text, String href) {
        return new Link(text, href, "");
    }

    static Action link(String text, String href, String icon) {
        return new Link(text, href, icon);
    }

    static Action post(String text, String href) {
        return new Post(text, href);
    }
}
