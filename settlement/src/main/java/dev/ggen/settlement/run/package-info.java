/**
 * A month's settlement from start to end: read, freeze, rate, settle, render, sign, bundle, write.
 *
 * <p>{@link dev.ggen.settlement.run.StatementBuild} is the function that a statement is; everything around it brings inputs and
 * takes outputs, so that verification can call the same function.
 */
@NullMarked
package dev.ggen.settlement.run;

import org.jspecify.annotations.NullMarked;
