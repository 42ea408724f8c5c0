package dev.ggen.partner.ledger;

/** What an account of the vendor's books holds. */
public enum AccountKind {
    /** What a partner owes the vendor. */
    RECEIVABLE("receivable"),
    /** What the vendor owes a partner. */
    PAYABLE("payable"),
    /** The vendor's share of what partners sell. */
    SHARE_REVENUE("share-revenue"),
    /** The partner's share of what the vendor sells. */
    SHARE_COST("share-cost"),
    /** What is held back of shares until it is released: a credit of what the vendor holds, a debit of what partners hold. */
    RESERVE("reserve"),
    /** Money that arrived. */
    CASH("cash");

    private final String word;

    AccountKind(String word) {
        this.word = word;
    }

    /** The name in ledger files. */
    public String word() {
        return word;
    }
}
