package dev.ggen.partner.ledger;

/** Why an entry was made. */
public enum EntryKind {
    /** A share of the period's sales. */
    EARNING("earning"),
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
