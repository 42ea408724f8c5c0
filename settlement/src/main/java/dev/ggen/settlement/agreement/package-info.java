/**
 * Signed agreements from disk: Turtle read strictly, both parties' detached signatures checked, the domain's rules applied.
 */
@NullMarked
package dev.ggen.settlement.agreement;

import org.jspecify.annotations.NullMarked;
