package dev.ggen.hub.agreement;

import dev.ggen.settlement.form.FilledAgreement;
import java.util.Objects;
import java.util.UUID;

/**
 * Saves what somebody is writing.
 *
 * @param id of the draft; one that isn't there yet is a new one
 * @param revision that was opened; 0 of a new one
 */
public record SaveDraft(UUID id, int revision, FilledAgreement filled) {
    public SaveDraft {
        Objects.requireNonNull(filled);
    }
}
