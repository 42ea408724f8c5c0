package dev.ggen.partner.ledger;

/** Why an entry was made. */
public enum EntryKind {
    /** A share of the period's sales. */
    EARNING("earning"),
    /** What a line of an earlier month comes to now, less what was posted for it. */
    ADJUSTMENT("adjustment"),
    /** What sales of an earlier month had given, taken back with them. */
    CLAWBACK("clawback"),
    /** A part of a share that is held back. */
    RESERVE("reserve"),
    /** What was held back and is due now. */
    RESERVE_RELEASE("reserve-release"),
    /** Money that was paid. */
    PAYMENT("payment");

    private final String word;

    EntryKind(String word) {
        this.word = word;
    }

    /** The name in ledger files. */
    public String word() {
        return word;
    }
}
