package dev.ggen.settlement.explain;

import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.FindingsException;
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
}
