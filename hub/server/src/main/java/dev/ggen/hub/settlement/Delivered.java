package dev.ggen.hub.settlement;

import java.util.UUID;

/**
 * A report that was taken in.
 *
 * @param report its id
 * @param job the job that reads it
 */
public record Delivered(UUID report, UUID job) {}
