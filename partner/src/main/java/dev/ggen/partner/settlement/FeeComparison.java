package dev.ggen.partner.settlement;

import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.program.Party;
import java.util.List;
import java.util.Objects;

/**
 * What the party that collects kept of the sales under a clause, against what the clause lets it keep.
 *
 * @param line the line whose clause was compared
 * @param keptBy who collects
 * @param kept what it kept, as reported
 * @param agreed its share by the clause
 * @param rows how many fee lines were reported
 * @param converted what of it was kept in other currencies
 */
public record FeeComparison(
        LineId line, Party keptBy, ExactAmount kept, Amount agreed, long rows, List<Converted> converted) {
    public FeeComparison {
        Objects.requireNonNull(line);
        Objects.requireNonNull(keptBy);
        Objects.requireNonNull(kept);
        Objects.requireNonNull(agreed);
        converted = List.copyOf(converted);
    }

    /** Kept beyond the clause; negative when it kept less. */
    public Amount excess() {
        return kept.rounded().minus(agreed);
    }
}
