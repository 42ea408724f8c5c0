package dev.ggen.rating;

import java.util.List;

/** What freezing comes to: lines that can be summed, or rows that contradict each other. */
public sealed interface FreezeResult {

    /** Every line is there exactly once. */
    record Frozen(FrozenLines lines) implements FreezeResult {}

    /**
     * Rows with one id and different content; nothing can be summed.
     *
     * @param shown the first of them, by place
     * @param count how many there are in all
     */
    record Contradicted(List<RowConflict> shown, long count) implements FreezeResult {
        public Contradicted {
            shown = List.copyOf(shown);
        }
    }
}
