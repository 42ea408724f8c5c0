package dev.ggen.hub.portal;

import java.util.List;
import java.util.Optional;

/**
 * Something the page says before anything else: what happened, what it means, what next.
 *
 * @param title one sentence
 * @param words further sentences
 * @param next where to go
 */
public record Notice(Tone tone, String title, List<String> words, Optional<Action> next) {
    public Notice {
        words = List.copyOf(words);
    }

    public static Notice of(Tone tone, String title, String... words) {
        return new Notice(tone, title, List.of(words), Optional.empty());
    }

    public Notice next(Action action) {
        return new Notice(tone, title, words, Optional.of(action));
    }
}
