package dev.ggen.rating;

import dev.ggen.partner.revenue.KeySum;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Freezes transaction lines and sums them, in memory that doesn't grow with their number.
 *
 * <p>An engine only adds scaled integers per key: no rate, no division and no decimal, so every implementation gives the same
 * sums to the last digit. Sums have more than 64 bits and never wrap. Order of lines, files and threads changes nothing.
 */
public interface RatingEngine {
    /**
     * Opens an intake for lines.
     *
     * @param folder an existing folder that is the intake's own: it keeps its working files and the frozen cache there
     * @param fileDigests the files to come, as SHA-256 in hexadecimal; of two equal rows the one in the earlier file counts
     */
    LineIntake intake(Path folder, List<String> fileDigests);

    /** Hands the sums to {@code sink}, sorted by key. */
    void sums(FrozenLines frozen, Consumer<KeySum> sink);

    /** The sums per file, month, measure and currency, for control totals; sorted by file, month, measure, currency. */
    List<FileSum> fileSums(FrozenLines frozen);
}
