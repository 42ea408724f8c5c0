package dev.ggen.hub.settlement;

import java.util.Locale;

/** Where one run of a month's close stands. */
public enum CloseState {
    /** Being computed. */
    PREPARING,
    /** Computed; waits for a second person. */
    PREPARED,
    /** Approved; being computed once more and posted. */
    APPROVING,
    /** In the books, for ever. */
    POSTED,
    /** Refused by a second person. */
    REJECTED,
    /** Taken back by who prepared it. */
    WITHDRAWN,
    /** Couldn't be computed or posted; its findings say why. Nothing was posted. */
    FAILED;

    /** Its name in tables and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CloseState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** While one run is open, no other can begin for the same month. */
    public boolean isOpen() {
        return this == PREPARING || this == PREPARED || this == APPROVING;
    }
}
