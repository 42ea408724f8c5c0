package dev.ggen.hub.settlement;

import java.time.Instant;

/**
 * Somebody's word that nothing was reported of a month.
 *
 * @param by his name
 * @param reason how he knows
 */
public record NothingReported(String by, Instant at, String reason) {}
