/** Amounts and exact shares: minor units with a currency, fractions without loss, allocation that sums to its total. */
@NullMarked
package dev.ggen.partner.money;

import org.jspecify.annotations.NullMarked;
