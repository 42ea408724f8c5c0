/** Public projects of the format, run unmodified from a checkout of theirs, and what they committed compared with what comes out here. */
@NullMarked
package dev.ggen.checks.conformance;

import org.jspecify.annotations.NullMarked;
