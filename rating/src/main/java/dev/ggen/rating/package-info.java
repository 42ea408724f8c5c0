/** Exact integer sums per key over any number of transaction lines, on embedded DuckDB: no rate, no division, no decimal. */
@NullMarked
package dev.ggen.rating;

import org.jspecify.annotations.NullMarked;
