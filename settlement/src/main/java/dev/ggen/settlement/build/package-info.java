/**
 * The function that a statement is: inputs in memory to output bytes, the same wherever it is run and by whom.
 *
 * <p>A run calls it with what it read from disk, a verification with what a bundle holds.
 */
@NullMarked
package dev.ggen.settlement.build;

import org.jspecify.annotations.NullMarked;
