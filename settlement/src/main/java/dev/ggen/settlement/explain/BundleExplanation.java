package dev.ggen.settlement.explain;

import dev.ggen.rating.DuckRatingEngine;
import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Envelope;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Provenance;
import dev.ggen.receipt.Statement;
import dev.ggen.settlement.bundle.BundleLayout;
import dev.ggen.settlement.bundle.OpenedBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Explains a statement from its bundle alone. */
public final class BundleExplanation {
    private static final int LARGEST_RECEIPT_BYTES = 16 << 20;

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
        CanonicalZip zip = open(bundle, shown);
        byte[] receipt = zip.bytes(BundleLayout.RECEIPT, LARGEST_RECEIPT_BYTES);
        Statement statement =
                Statement.parse(Envelope.parse(receipt, BundleLayout.RECEIPT).payload(), BundleLayout.RECEIPT);
        Provenance provenance = Provenance.of(statement, BundleLayout.RECEIPT);
        OpenedBundle.Contents contents = new OpenedBundle(zip, provenance, new DuckRatingEngine(limits)).read(work);
        return Explanation.of(contents, lineId, mostRows);
    }

    private static CanonicalZip open(Path bundle, String shown) {
        try {
            return CanonicalZip.read(bundle, shown);
        } catch (IOException e) {
            throw new UncheckedIOException(shown + " can't be read", e);
        }
    }
}
