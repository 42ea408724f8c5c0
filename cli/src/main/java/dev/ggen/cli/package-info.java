/** The {@code ggen} command: reads arguments, calls a room, prints findings, answers with an exit code. */
@NullMarked
package dev.ggen.cli;

import org.jspecify.annotations.NullMarked;
