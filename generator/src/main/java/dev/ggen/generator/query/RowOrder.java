package dev.ggen.generator.query;

/** Where the order of an answer's rows comes from. */
public enum RowOrder {
    /** {@code ORDER BY} says it all, or there is nothing to order. */
    STATED,
    /** {@code ORDER BY} leaves rows equal that differ; their columns order them. */
    COMPLETED,
    /** There is no {@code ORDER BY}; the columns order the rows. */
    UNSTATED
}
