/**
 * Amounts and exact shares: minor units with a currency, fractions without loss, allocation that sums to its total.
 *
 * <p>An amount that is still being computed is an {@link dev.ggen.partner.money.ExactAmount}; one that is owed is an {@link
 * dev.ggen.partner.money.Amount}. The only way from the first to the second is {@link
 * dev.ggen.partner.money.ExactAmount#rounded()} or an {@link dev.ggen.partner.money.Allocation}.
 */
@NullMarked
package dev.ggen.partner.money;

import org.jspecify.annotations.NullMarked;
