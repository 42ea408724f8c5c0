/** The pure step of settlement: rate card and exact sums in, statement lines and balanced entries out. */
@NullMarked
package dev.ggen.partner.settlement;

import org.jspecify.annotations.NullMarked;
