package dev.ggen.hub.settlement;

import java.util.Arrays;

/** How a list of statements is sorted. Money by currency first: what is of two currencies has no order. */
public enum StatementOrder {
    /** The newest month first, in it by agreement. */
    NEWEST("-month"),
    OLDEST("month"),
    AGREEMENT("statement"),
    AGREEMENT_FALLING("-statement"),
    PARTNER("partner"),
    PARTNER_FALLING("-partner"),
    OWED("owed"),
    OWED_FALLING("-owed"),
    DUE("due"),
    DUE_FALLING("-due");

    private final String word;

    StatementOrder(String word) {
        this.word = word;
    }

    /** As addresses say it. */
    public String word() {
        return word;
    }

    /** The newest first where a word says no other. */
    public static StatementOrder of(String word) {
        return Arrays.stream(values())
                .filter(order -> order.word.equals(word))
                .findFirst()
                .orElse(NEWEST);
    }
}
