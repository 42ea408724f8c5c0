package dev.ggen.partner.agreement;

/** What a bracket that is reached holds for. */
public enum Mode {
    /** For the part that lies in it: each part has its own bracket's value. */
    MARGINAL,
    /** For all of the month in which it is reached; earlier months stay as they were. */
    SLAB,
    /** For all since the window began, back to the first unit: the month carries the difference for the earlier ones. */
    RETROACTIVE
}
