package dev.ggen.hub.settlement;

import dev.ggen.partner.settlement.LineState;

/**
 * A statement in a list.
 *
 * @param state the gravest of its lines: disputed before held before due
 */
public record StatementRow(StatementView statement, LineState state) {}
