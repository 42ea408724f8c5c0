package dev.ggen.partner.settlement;

/** Whether a statement line's amount may be paid. */
public enum LineState {
    /** To be paid on the due date. */
    DUE("due"),
    /** Kept back until a stated reason is cleared. */
    HELD("held"),
    /** Contested by a party; the rest of the statement stays due. */
    DISPUTED("disputed");

    private final String word;

    LineState(String word) {
        this.word = word;
    }

    /** The name in files. */
    public String word() {
        return word;
    }
}
