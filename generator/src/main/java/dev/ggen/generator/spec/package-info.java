/** Reading RDF sources into one specification that knows the place of every triple. The only way in for Turtle. */
@NullMarked
package dev.ggen.generator.spec;

import org.jspecify.annotations.NullMarked;
