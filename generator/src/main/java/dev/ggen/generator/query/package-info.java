/** SPARQL over a specification, answered in a stated order with plain values. */
@NullMarked
package dev.ggen.generator.query;

import org.jspecify.annotations.NullMarked;
