package dev.ggen.partner.agreement;

/** The amount of which a share is a part; tax is never in it. */
public enum Basis {
    /** What customers were invoiced, less refunds, credits and what was forgiven. */
    INVOICED("net of tax and refunds"),
    /** The same, less what the collector kept as its fee. */
    INVOICED_LESS_FEES("net of tax, refunds and fees"),
    /** What customers have paid, less what was paid back: a part that is paid earns its part. */
    COLLECTED("as collected, net of tax and refunds"),
    /** The same, less what the collector kept as its fee. */
    COLLECTED_LESS_FEES("as collected, net of tax, refunds and fees");

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    /** As sentences say it. */
    public String words() {
        return words;
    }
}
