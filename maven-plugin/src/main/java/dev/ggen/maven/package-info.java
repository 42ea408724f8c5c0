/**
 * {@code ggen:sync} and {@code ggen:verify}: the generator inside a Maven build. May use what the generator shows; Maven's own classes
 * stay in here.
 */
@NullMarked
package dev.ggen.maven;

import org.jspecify.annotations.NullMarked;
