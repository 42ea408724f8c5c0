/** Statement lines in words: rule, source rows, arithmetic, rounding, result. */
@NullMarked
package dev.ggen.settlement.explain;

import org.jspecify.annotations.NullMarked;
