package dev.ggen.hub.ledger;

import java.util.Arrays;

/** How a list of entries is sorted. */
public enum EntryOrder {
    /** The last recorded first. */
    NEWEST("-recorded"),
    OLDEST("recorded"),
    EFFECTIVE("effective"),
    EFFECTIVE_FALLING("-effective");

    private final String word;

    EntryOrder(String word) {
        this.word = word;
    }

    /** As addresses say it. */
    public String word() {
        return word;
    }

    /** The last recorded first where a word says no other. */
    public static EntryOrder of(String word) {
        return Arrays.stream(values())
                .filter(order -> order.word.equals(word))
                .findFirst()
                .orElse(NEWEST);
    }
}
