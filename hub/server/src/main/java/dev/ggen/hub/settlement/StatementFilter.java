package dev.ggen.hub.settlement;

import dev.ggen.partner.settlement.LineState;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Which statements are asked for; what is empty doesn't matter.
 *
 * @param state with a line in this state: one that is due means that all are
 */
public record StatementFilter(
        Optional<YearMonth> month, Optional<String> agreement, Optional<String> partner, Optional<LineState> state) {
    public static final StatementFilter ALL =
            new StatementFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
