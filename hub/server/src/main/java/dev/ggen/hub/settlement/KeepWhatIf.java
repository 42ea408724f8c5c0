package dev.ggen.hub.settlement;

import java.util.Objects;

/**
 * Keeps a question about other volumes.
 *
 * @param name how it is called in lists
 * @param note what it is about; may be empty
 */
public record KeepWhatIf(String agreement, String name, String note, AskedVolumes asked) {
    public KeepWhatIf {
        Objects.requireNonNull(asked);
        name = name.strip();
        note = note.strip();
    }
}
