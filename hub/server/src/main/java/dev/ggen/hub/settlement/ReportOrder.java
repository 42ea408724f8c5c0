package dev.ggen.hub.settlement;

import java.util.Arrays;

/** How a list of reports is sorted. */
public enum ReportOrder {
    /** The last delivered first. */
    NEWEST("-delivered"),
    OLDEST("delivered"),
    FILE("file"),
    FILE_FALLING("-file"),
    ACCEPTED("accepted"),
    ACCEPTED_FALLING("-accepted");

    private final String word;

    ReportOrder(String word) {
        this.word = word;
    }

    /** As addresses say it. */
    public String word() {
        return word;
    }

    /** The last delivered first where a word says no other. */
    public static ReportOrder of(String word) {
        return Arrays.stream(values())
                .filter(order -> order.word.equals(word))
                .findFirst()
                .orElse(NEWEST);
    }
}
