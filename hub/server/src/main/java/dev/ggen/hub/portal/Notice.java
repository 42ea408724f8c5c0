package dev.ggen.hub.portal;

import java.util.List;
import java.util.Optional;

/**
 * Something the page says before anything else: what happened, what it means, what next.
 *
 * @param title one sentence
 * @param isStated is the title that of an agreement or a check, and so in its language?
 * @param words further sentences
 * @param next where to go
 */
public record Notice(Tone tone, String title, boolean isStated, List<String> words, Optional<Action> next) {
    public Notice {
        words = List.copyOf(words);
    }

    public static Notice of(Tone tone, String title, String... words) {
        return new Notice(tone, title, false, List.of(words), Optional.empty());
    }

    public Notice next(Action action) {
        return new Notice(tone, title, isStated, words, Optional.of(action));
    }

    /** The same, as an agreement or a check says it, in whatever language the page is. */
    public Notice stated() {
        return new Notice(tone, title, true, words, next);
    }
}
