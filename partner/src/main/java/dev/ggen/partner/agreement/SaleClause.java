package dev.ggen.partner.agreement;

import dev.ggen.partner.money.Factor;

/** A clause that is computed from the sales of one stream. */
public sealed interface SaleClause extends Clause permits ShareClause, UnitPriceClause {
    /** The stream's id in the program. */
    String stream();

    /** Which of its sales. */
    Scope scope();

    /** What it gives for how much. */
    Scale<? extends Factor> scale();

    /** Least and most in a window. */
    Limits limits();

    @Override
    default boolean looksBack() {
        return scale().window().filter(Window::isLong).isPresent() || limits().looksBack();
    }
}
