package dev.ggen.partner.forecast;

import dev.ggen.partner.settlement.StatementLine;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * A statement line under old terms and new, by its identity: clause and first day.
 *
 * @param before under the old terms; empty where there is none
 * @param after under the new ones; empty where there is none
 */
public record LineChange(Optional<StatementLine> before, Optional<StatementLine> after) {
    public LineChange {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a line is there under old terms or new");
        }
    }

    /** The line's id. */
    public String id() {
        return any().id().name();
    }

    /** The number of its clause. */
    public String clause() {
        return any().id().clause();
    }

    private StatementLine any() {
        return Stream.concat(after.stream(), before.stream()).findFirst().orElseThrow();
    }

    /** What each party has more under the new terms. */
    public Result difference() {
        CurrencyUnit currency = any().id().currency();
        return after.map(Result::of)
                .orElseGet(() -> Result.zero(currency))
                .minus(before.map(Result::of).orElseGet(() -> Result.zero(currency)));
    }

    /** Whether anything is owed or kept that wasn't. */
    public boolean isMoved() {
        return !difference().isZero();
    }
}
