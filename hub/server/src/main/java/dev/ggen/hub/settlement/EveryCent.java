package dev.ggen.hub.settlement;

import dev.ggen.settlement.touched.Touched;

/**
 * What a row, a customer, a clause or a rate touched in an agreement's statements.
 *
 * @param touched in the newest statements
 * @param olderLeftOut whether there are older ones that weren't looked into
 */
public record EveryCent(Touched touched, boolean olderLeftOut) {
    /** As many statements as are looked into, the newest ones: each is settled again. */
    public static final int MOST_STATEMENTS = 24;

    /** As many source rows as are shown of one statement. */
    public static final int MOST_ROWS = 20;
}
