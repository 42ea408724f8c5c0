/** What was sold, refunded, kept and paid: transaction lines, their measures, and sums of them per key. */
@NullMarked
package dev.ggen.partner.revenue;

import org.jspecify.annotations.NullMarked;
