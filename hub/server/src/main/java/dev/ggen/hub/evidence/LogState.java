package dev.ggen.hub.evidence;

import java.util.Optional;

/**
 * How far the log is.
 *
 * @param size how many leaves it has
 * @param checkpoint what was signed last; for a moment it may have fewer leaves
 */
public record LogState(long size, Optional<SignedCheckpoint> checkpoint) {}
