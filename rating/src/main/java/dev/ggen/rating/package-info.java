/**
 * Freezes transaction lines and sums them exactly per key, over any number of lines, on embedded DuckDB.
 *
 * <p>For settlement, which may enter; DuckDB is known here only, which is why Parquet reports are opened here as well. An engine adds integers: no rate, no division, no decimal. What is
 * frozen has a digest; the Parquet beside it is a cache and may be thrown away.
 *
 * {@snippet :
 * RatingEngine engine = new DuckRatingEngine(RatingLimits.small());
 * try (LineIntake intake = engine.intake(folder, List.of(fileDigest))) {
 *     intake.lane().add(line);
 *     if (intake.freeze() instanceof FreezeResult.Frozen frozen) {
 *         engine.sums(frozen.lines(), sum -> System.out.println(sum));
 *     }
 * }
 * }
 */
@NullMarked
package dev.ggen.rating;

import org.jspecify.annotations.NullMarked;
