/** The command on its two engines. */
@NullMarked
package dev.ggen.checks.spark;

import org.jspecify.annotations.NullMarked;
