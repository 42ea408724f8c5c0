/**
 * What settling would come to if something were different: under other terms, or with other sales. Nothing of it is posted.
 *
 * <p>It knows no arithmetic of its own for money: it runs {@link dev.ggen.partner.settlement.Settlement} again and compares. For example {@link
 * dev.ggen.partner.forecast.MonthChange} is one month of an agreement under old terms and new.
 */
@NullMarked
package dev.ggen.partner.forecast;

import org.jspecify.annotations.NullMarked;
