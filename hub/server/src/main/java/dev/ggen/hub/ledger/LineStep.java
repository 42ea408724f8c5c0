package dev.ggen.hub.ledger;

import dev.ggen.partner.settlement.LineState;
import java.time.Instant;
import java.util.UUID;

/**
 * One step in the life of a statement line; the latest says whether it may be paid.
 *
 * @param line the line's id
 * @param ordinal from 1, which is its posting
 * @param reason why it is held, disputed or due again; empty for the first step
 * @param byPartner did somebody of the partner's take it, rather than of the vendor's?
 */
public record LineStep(
        String line,
        int ordinal,
        String agreement,
        String partner,
        LineState state,
        String reason,
        boolean byPartner,
        UUID actor,
        String actorName,
        Instant recordedAt) {}
