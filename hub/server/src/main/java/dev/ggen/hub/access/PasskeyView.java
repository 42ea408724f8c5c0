package dev.ggen.hub.access;

import java.time.Instant;

/**
 * A passkey as its owner sees it.
 *
 * @param id the credential's id, as browsers write it
 * @param label how its owner called it
 * @param isSynced do other devices of his have it too?
 */
public record PasskeyView(String id, String label, boolean isSynced, Instant madeAt, Instant usedAt) {}
