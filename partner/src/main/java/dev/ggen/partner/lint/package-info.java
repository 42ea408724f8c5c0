/**
 * The rule linter: what is odd in an agreement that may well be settled, told before somebody signs it.
 *
 * <p>What stops an agreement is an {@link dev.ggen.partner.agreement.Objection}; what is told here stops nothing. A finding has one
 * definition, by its id, wherever it is shown. For example a slab that falls from 30 % to 25 % at 100,000 pays 5,000 less to who sells one cent
 * more: {@link dev.ggen.partner.lint.AgreementLint} says so, with the amount from which on it is made up.
 */
@NullMarked
package dev.ggen.partner.lint;

import org.jspecify.annotations.NullMarked;
