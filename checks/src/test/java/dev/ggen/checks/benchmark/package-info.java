/** Measurements against the goals; run by a command of {@code docs/benchmarks.md}, never by the build. */
@NullMarked
package dev.ggen.checks.benchmark;

import org.jspecify.annotations.NullMarked;
