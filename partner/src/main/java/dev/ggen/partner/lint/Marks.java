package dev.ggen.partner.lint;

import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.agreement.Uplift;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which uplifts a clause's sales can have, by the marks of those that it takes. */
final class Marks {
    private Marks() {}

    /** What a mark can add, by mark; first nothing, unless each mark of the clause's sales adds something. */
    static List<Optional<Uplift>> uplifts(SaleClause clause) {
        List<String> taken = clause.scope().marks();
        List<Uplift> own = given(clause);
        boolean canHaveNone = taken.isEmpty()
                || taken.stream()
                        .anyMatch(mark ->
                                own.stream().noneMatch(uplift -> uplift.mark().equals(mark)));
        return Stream.concat(
                        canHaveNone ? Stream.of(Optional.<Uplift>empty()) : Stream.empty(),
                        own.stream()
                                .filter(uplift -> taken.isEmpty() || taken.contains(uplift.mark()))
                                .map(Optional::of))
                .toList();
    }

    /** The uplifts that a clause states. */
    static List<Uplift> given(SaleClause clause) {
        return switch (clause) {
            case ShareClause share -> share.uplifts();
            case UnitPriceClause _ -> List.of();
        };
    }
}
