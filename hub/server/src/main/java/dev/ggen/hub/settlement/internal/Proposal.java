package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.settlement.CloseState;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * One run of a month's close, as far as it decides what may happen to it.
 *
 * @param inputDigest what it was computed from; empty while it isn't computed
 * @param hasStatements whether approving it would post anything
 * @param decidedBy who approved or refused it
 */
record Proposal(
        UUID id,
        YearMonth month,
        CloseState state,
        UUID preparedBy,
        String preparedByName,
        Instant preparedAt,
        Optional<String> inputDigest,
        boolean hasStatements,
        Optional<String> decidedBy) {}
