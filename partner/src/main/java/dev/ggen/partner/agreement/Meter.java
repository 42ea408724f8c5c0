package dev.ggen.partner.agreement;

/** What is counted to find the bracket. */
public enum Meter {
    /** The clause's own base, in the agreement's currency. */
    AMOUNT,
    /** How many units were sold. */
    UNITS
}
