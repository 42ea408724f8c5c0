/**
 * The other way of an explanation: from a row, a customer, a clause or a rate to every statement line that it touched, and what it is answerable
 * for. Over any bundles of one vendor; nothing is read but them.
 *
 * <pre>{@code
 * Touched touched = TouchedRun.of(bundles, new Subject.Row("S-1"), 20, RatingLimits.small(), work);
 * }</pre>
 */
@NullMarked
package dev.ggen.settlement.touched;

import org.jspecify.annotations.NullMarked;
