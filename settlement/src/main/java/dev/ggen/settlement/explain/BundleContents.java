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

/** Opens a bundle for explaining: its receipt is read, not verified. */
final class BundleContents {
    private static final int LARGEST_RECEIPT_BYTES = 16 << 20;

    private BundleContents() {}

    /**
     * Reads what a bundle's statement was computed from.
     *
     * @param shown the bundle as the user wrote it
     * @param work an empty folder, the caller's to remove
     * @throws FindingsException when the bundle can't be read
     */
    static OpenedBundle.Contents of(Path bundle, String shown, RatingLimits limits, Path work) {
        CanonicalZip zip = open(bundle, shown);
        byte[] receipt = zip.bytes(BundleLayout.RECEIPT, LARGEST_RECEIPT_BYTES);
        Statement statement =
                Statement.parse(Envelope.parse(receipt, BundleLayout.RECEIPT).payload(), BundleLayout.RECEIPT);
        Provenance provenance = Provenance.of(statement, BundleLayout.RECEIPT);
        return new OpenedBundle(zip, provenance, new DuckRatingEngine(limits)).read(work);
    }

    private static CanonicalZip open(Path bundle, String shown) {
        try {
            return CanonicalZip.read(bundle, shown);
        } catch (IOException e) {
            throw new UncheckedIOException(shown + " can't be read", e);
        }
    }
}
