package dev.ggen.hub.portal;

import java.util.Optional;

/**
 * What stands where nothing is yet: what belongs there, and the first step.
 *
 * @param icon its name in {@code icons.svg}
 */
public record Empty(String icon, String title, String words, Optional<Action> first) {
    public static Empty of(String icon, String title, String words) {
        return new Empty(icon, title, words, Optional.empty());
    }

    public Empty first(Action action) {
        return new Empty(icon, title, words, Optional.of(action));
    }
}
