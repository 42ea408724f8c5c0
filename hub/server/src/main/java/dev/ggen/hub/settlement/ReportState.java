package dev.ggen.hub.settlement;

import java.util.Locale;
import java.util.Optional;

/** What became of a delivery. */
public enum ReportState {
    /** Kept; not read yet. */
    RECEIVED,
    /** Its rows count. */
    ACCEPTED,
    /** Nothing of it counts; its findings say why. */
    REFUSED,
    /** It counted, and was taken back before any statement was made from it. */
    WITHDRAWN;

    /** Its name in tables and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportState> of(String word) {
        for (ReportState state : values()) {
            if (state.word().equals(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
