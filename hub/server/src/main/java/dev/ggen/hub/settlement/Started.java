package dev.ggen.hub.settlement;

import java.util.UUID;

/**
 * A step of a close that takes longer than an answer may.
 *
 * @param close the run of the close
 * @param job the job that does it
 */
public record Started(UUID close, UUID job) {}
