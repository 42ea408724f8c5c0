package dev.ggen.hub.agreement;

import java.util.Arrays;

/** How a list of agreements is sorted. */
public enum AgreementOrder {
    ID("agreement"),
    ID_FALLING("-agreement"),
    FROM("from"),
    FROM_FALLING("-from"),
    THROUGH("through"),
    THROUGH_FALLING("-through");

    private final String word;

    AgreementOrder(String word) {
        this.word = word;
    }

    /** As addresses say it. */
    public String word() {
        return word;
    }

    /** By id where a word says no other. */
    public static AgreementOrder of(String word) {
        return Arrays.stream(values())
                .filter(order -> order.word.equals(word))
                .findFirst()
                .orElse(ID);
    }
}
