package dev.ggen.partner.settlement;

import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.ExactAmount;
import java.util.Objects;

/**
 * What the collecting partner kept of the sales under a clause, against what the clause lets it keep.
 *
 * @param line the line whose clause was compared
 * @param kept what it kept, as reported
 * @param agreed its share by the clause
 * @param rows how many fee lines were reported
 */
public record FeeComparison(LineId line, ExactAmount kept, Amount agreed, long rows) {
    public FeeComparison {
        Objects.requireNonNull(line);
        Objects.requireNonNull(kept);
        Objects.requireNonNull(agreed);
    }

    /** Kept beyond the clause; negative when it kept less. */
    public Amount excess() {
        return kept.rounded().minus(agreed);
    }
}
