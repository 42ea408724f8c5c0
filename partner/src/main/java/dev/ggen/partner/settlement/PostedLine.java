package dev.ggen.partner.settlement;

import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.program.Party;
import java.util.Objects;

/**
 * What a statement line has come to by what was posted: by its own month's statement, or by the latest one that adjusted it.
 *
 * @param id the line's identity
 * @param sentence what its clause said
 * @param owes who passes on to the other
 * @param base what was shared, exactly
 * @param rows how many transaction lines were counted
 * @param vendor the vendor's share
 * @param partner the partner's share
 */
public record PostedLine(
        String id, String sentence, Party owes, ExactAmount base, long rows, Amount vendor, Amount partner) {
    public PostedLine {
        Objects.requireNonNull(id);
        Objects.requireNonNull(sentence);
        Objects.requireNonNull(owes);
        Objects.requireNonNull(base);
        Objects.requireNonNull(vendor);
        Objects.requireNonNull(partner);
    }

    Amount share(Party party) {
        return party == Party.VENDOR ? vendor : partner;
    }
}
