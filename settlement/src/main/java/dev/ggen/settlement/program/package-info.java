/** Programs from Turtle: checked, and read into the domain's records. */
@NullMarked
package dev.ggen.settlement.program;

import org.jspecify.annotations.NullMarked;
