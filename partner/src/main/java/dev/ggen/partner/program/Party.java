package dev.ggen.partner.program;

/** One of the two sides of an agreement. */
public enum Party {
    VENDOR("vendor"),
    PARTNER("partner");

    private final String word;

    Party(String word) {
        this.word = word;
    }

    /** The name in files and sentences. */
    public String word() {
        return word;
    }

    public Party other() {
        return switch (this) {
            case VENDOR -> PARTNER;
            case PARTNER -> VENDOR;
        };
    }
}
