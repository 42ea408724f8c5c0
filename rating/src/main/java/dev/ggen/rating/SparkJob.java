package dev.ggen.rating;

import java.nio.file.Path;

/** Whatever runs the Spark program of {@code rating-spark} over a folder. */
@FunctionalInterface
public interface SparkJob {
    /**
     * Reads the folder's {@code records} and writes its {@code answer}.
     *
     * @param folder an absolute path
     * @param parts into how many parts the lines are dealt
     * @throws RatingException when it failed; then nothing in {@code answer} counts
     */
    void run(Path folder, int parts);
}
