package dev.ggen.settlement.statement;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.settlement.OutsideTerm;
import dev.ggen.receipt.Finding;

/** Lines of days on which the agreement doesn't hold, told; green, because whoever settles is told of what no agreement takes. */
public final class OutsideTermWords {
    private OutsideTermWords() {}

    public static Finding finding(Agreement agreement, OutsideTerm outside) {
        boolean isOne = outside.rows() == 1;
        return Finding.green(
                "rows-outside-term",
                outside.rows() + (isOne ? " row lies" : " rows lie") + " outside the term of agreement "
                        + agreement.id()
                        + ", " + agreement.validity().from() + " until "
                        + agreement.validity().until() + ", " + (isOne ? "" : "the first ") + "on " + outside.firstDay()
                        + "; another agreement's, if one holds then");
    }
}
