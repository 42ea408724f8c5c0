package dev.ggen.hub.portal;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What will be done, before it is done: shown whole, then confirmed.
 *
 * @param effects what will be posted, to whom
 * @param changes what is different from last time, one sentence each
 * @param caution what can't be taken back
 * @param action where the form is sent
 * @param button a verb and what it does: "Post 14 statements"
 * @param hidden what the form sends along, such as the digest of what was shown
 * @param cancelHref where "Not now" leads
 */
public record Confirm(
        String title,
        Table effects,
        List<Sentence> changes,
        String caution,
        String action,
        String button,
        SortedMap<String, String> hidden,
        String cancelHref) {
    public Confirm {
        changes = List.copyOf(changes);
        hidden = Collections.unmodifiableSortedMap(new TreeMap<>(hidden));
    }
}
