/**
 * The partner hub: a company's partner program on screen.
 *
 * <p>One module per capability, each with its own database schema. This package only starts and ends the whole: {@link dev.ggen.hub.Hub#start}.
 */
@NullMarked
package dev.ggen.hub;

import org.jspecify.annotations.NullMarked;
