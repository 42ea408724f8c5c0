package dev.ggen.receipt;

/** How much a finding stops: nothing, nothing yet, or its own line. */
public enum Severity {
    /** Worth knowing; nothing to do. */
    GREEN,
    /** Can go on; somebody should look. */
    YELLOW,
    /** Stops the line it concerns, and only that, until it is mended. */
    RED;

    /** The word used in reports and JSON: {@code green}, {@code yellow} or {@code red}. */
    public String word() {
        return switch (this) {
            case GREEN -> "green";
            case YELLOW -> "yellow";
            case RED -> "red";
        };
    }
}
