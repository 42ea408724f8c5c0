package dev.ggen.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpillTest {
    private static final RatingLimits LIMITS = new RatingLimits(128, 2);

    @Test
    void linesThatSpillToDiskAreAllCountedAndTheirFilesRemoved(@TempDir Path folder) throws Exception {
        int rows = 300_000;
        try (LineIntake intake = new DuckRatingEngine(LIMITS).intake(folder, java.util.List.of(SomeLines.FIRST_FILE))) {
            IntakeLane lane = intake.lane();
            for (int i = 0; i < rows; i++) {
                lane.add(SomeLines.numbered(i, i));
            }
            var frozen = ((FreezeResult.Frozen) intake.freeze()).lines();

            assertEquals(rows, frozen.lines());
            long counted = new DuckRatingEngine(LIMITS)
                    .fileSums(frozen).stream()
                            .mapToLong(sum -> sum.sum().rows())
                            .sum();
            assertEquals(rows, counted);
        }
        try (var left = Files.list(folder)) {
            assertEquals(
                    2, left.filter(file -> file.toString().endsWith(".parquet")).count());
        }
        try (var left = Files.list(folder)) {
            assertEquals(2, left.count());
        }
    }

    @Test
    void anIntakeThatIsGivenUpLeavesNothing(@TempDir Path folder) throws Exception {
        try (LineIntake intake = new DuckRatingEngine(LIMITS).intake(folder, java.util.List.of(SomeLines.FIRST_FILE))) {
            IntakeLane lane = intake.lane();
            for (int i = 0; i < 200_000; i++) {
                lane.add(SomeLines.numbered(i, i));
            }
        }
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }
}
