package dev.ggen.settlement.explain;

import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import java.nio.file.Path;
import java.util.Optional;

/** Explains a statement from its bundle alone. */
public final class BundleExplanation {
    private BundleExplanation() {}

    /**
     * The explanation in plain text.
     *
     * @param shown the bundle as the user wrote it
     * @param lineId one line's id; all lines when empty
     * @param mostRows how many source rows to show for a line
     * @param work an empty folder, the caller's to remove
     * @throws FindingsException when the bundle can't be read, or has no such line
     */
    public static String of(
            Path bundle, String shown, Optional<String> lineId, int mostRows, RatingLimits limits, Path work) {
        return Explanation.of(BundleContents.of(bundle, shown, limits, work), lineId, mostRows);
    }

    /**
     * The explanation with its figures, format {@code ggen-explain-bundle/1}; see {@code docs/reference/statement.md}.
     *
     * @param shown the bundle as the user wrote it
     * @param lineId one line's id; all lines when empty
     * @param mostRows how many source rows to give for a line
     * @param work an empty folder, the caller's to remove
     * @throws FindingsException when the bundle can't be read, or has no such line
     */
    public static Json json(
            Path bundle, String shown, Optional<String> lineId, int mostRows, RatingLimits limits, Path work) {
        return Explanation.json(BundleContents.of(bundle, shown, limits, work), shown, lineId, mostRows);
    }
}
