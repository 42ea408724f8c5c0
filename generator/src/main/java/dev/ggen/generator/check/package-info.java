/** Shapes and closure rules: what a specification must satisfy, told as findings with both places. */
@NullMarked
package dev.ggen.generator.check;

import org.jspecify.annotations.NullMarked;
