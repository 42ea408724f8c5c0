/**
 * Signed agreements: clauses with rates chosen inside the ranges of their type, products mapped to revenue streams.
 *
 * <p>Pure: an {@link dev.ggen.partner.agreement.Agreement} is what was signed; {@link dev.ggen.partner.agreement.AgreementRules}
 * says where it leaves its type without an approved exception.
 */
@NullMarked
package dev.ggen.partner.agreement;

import org.jspecify.annotations.NullMarked;
