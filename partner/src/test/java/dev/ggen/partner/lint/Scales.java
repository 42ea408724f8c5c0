package dev.ggen.partner.lint;

import dev.ggen.partner.agreement.Agreements;
import dev.ggen.partner.agreement.Basis;
import dev.ggen.partner.agreement.Bracket;
import dev.ggen.partner.agreement.Limits;
import dev.ggen.partner.agreement.Limits.Limit;
import dev.ggen.partner.agreement.Meter;
import dev.ggen.partner.agreement.Mode;
import dev.ggen.partner.agreement.SaleClause;
import dev.ggen.partner.agreement.Scale;
import dev.ggen.partner.agreement.ShareClause;
import dev.ggen.partner.agreement.UnitPrice;
import dev.ggen.partner.agreement.UnitPriceClause;
import dev.ggen.partner.agreement.Window;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.Factor;
import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.Party;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;

/** Arbitrary clauses with brackets and limits, so small that all that can be sold can be tried. */
final class Scales {
    static final CurrencyUnit YEN = CurrencyUnit.of("JPY");

    /** Above all steps, and more than the highest cap takes at the lowest rate. */
    static final int MOST = 420;

    private static final int HIGHEST_STEP = 60;

    private Scales() {}

    static Arbitrary<SaleClause> clauses() {
        return Combinators.combine(
                        Arbitraries.of(Mode.values()),
                        Arbitraries.of(Meter.values()),
                        Arbitraries.of(Party.values()),
                        steps(),
                        Arbitraries.integers().between(0, 20).list().ofSize(4),
                        limits(),
                        Arbitraries.of(true, false))
                .as(Scales::clause);
    }

    private static Arbitrary<List<BigDecimal>> steps() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.5"), BigDecimal.valueOf(HIGHEST_STEP))
                .ofScale(1)
                .set()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(set -> set.stream().sorted().toList());
    }

    private static Arbitrary<Limits> limits() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 10).optional(),
                        Arbitraries.integers().between(0, 10).optional())
                .as((floor, above) ->
                        new Limits(floor.map(Scales::limit), above.map(more -> limit(floor.orElse(1) + more))));
    }

    private static Limit limit(int yen) {
        return new Limit(Amount.ofMinor(yen, YEN), Window.MONTH);
    }

    private static SaleClause clause(
            Mode mode,
            Meter meter,
            Party receiver,
            List<BigDecimal> steps,
            List<Integer> twentieths,
            Limits limits,
            boolean isPrice) {
        if (isPrice) {
            return new UnitPriceClause(
                    "1",
                    "sale",
                    receiver,
                    scale(mode, Meter.UNITS, steps, twentieths, UnitPrice::new),
                    limits,
                    Agreements.TERM);
        }
        Mode possible = meter == Meter.UNITS && mode == Mode.MARGINAL ? Mode.SLAB : mode;
        return new ShareClause(
                "1",
                ShareClause.Manner.SHARE,
                "sale",
                receiver,
                scale(possible, meter, steps, twentieths, Rate::new),
                Basis.INVOICED,
                limits,
                Agreements.TERM,
                Party.PARTNER,
                Optional.empty());
    }

    private static <V extends Factor> Scale<V> scale(
            Mode mode, Meter meter, List<BigDecimal> steps, List<Integer> twentieths, Function<BigDecimal, V> valueOf) {
        List<Bracket<V>> brackets = new ArrayList<>();
        brackets.add(new Bracket<>(BigDecimal.ZERO, valueOf.apply(value(twentieths.getFirst()))));
        for (int i = 0; i < steps.size(); i++) {
            brackets.add(new Bracket<>(steps.get(i), valueOf.apply(value(twentieths.get(i + 1)))));
        }
        return new Scale<>(mode, meter, Window.MONTH, brackets);
    }

    private static BigDecimal value(int twentieths) {
        return new BigDecimal("0.05").multiply(BigDecimal.valueOf(twentieths));
    }
}
