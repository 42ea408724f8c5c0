package dev.ggen.settlement.explain;

import dev.ggen.rating.DuckRatingEngine;
import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Envelope;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Provenance;
import dev.ggen.receipt.Statement;
import dev.ggen.settlement.build.StatementBuild;
import dev.ggen.settlement.bundle.BundleLayout;
import dev.ggen.settlement.bundle.OpenedBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A bundle opened for explaining: its receipt is read, not verified. */
public final class BundleContents {
    private static final int LARGEST_FILE_BYTES = 16 << 20;

    private final CanonicalZip zip;
    private final Provenance provenance;

    private BundleContents(CanonicalZip zip) {
        this.zip = zip;
        byte[] receipt = zip.bytes(BundleLayout.RECEIPT, LARGEST_FILE_BYTES);
        Statement statement =
                Statement.parse(Envelope.parse(receipt, BundleLayout.RECEIPT).payload(), BundleLayout.RECEIPT);
        this.provenance = Provenance.of(statement, BundleLayout.RECEIPT);
    }

    /**
     * Opens a bundle.
     *
     * @param shown the bundle as the user wrote it
     * @throws FindingsException when it is none
     */
    public static BundleContents open(Path bundle, String shown) {
        try {
            return new BundleContents(CanonicalZip.read(bundle, shown));
        } catch (IOException e) {
            throw new UncheckedIOException(shown + " can't be read", e);
        }
    }

    /**
     * Reads what a bundle's statement was computed from.
     *
     * @param shown the bundle as the user wrote it
     * @param work an empty folder, the caller's to remove
     * @throws FindingsException when the bundle can't be read
     */
    static OpenedBundle.Contents of(Path bundle, String shown, RatingLimits limits, Path work) {
        return open(bundle, shown).read(limits, work);
    }

    /**
     * Reads what the statement was computed from.
     *
     * @param work an empty folder, the caller's to remove
     * @throws FindingsException when an input can't be used
     */
    public OpenedBundle.Contents read(RatingLimits limits, Path work) {
        return new OpenedBundle(zip, provenance, new DuckRatingEngine(limits)).read(work);
    }

    /** The agreement's id, as the receipt says. */
    public String agreement() {
        return parameter("agreement");
    }

    /** The month, as the receipt says: {@code 2026-09}. */
    public String period() {
        return parameter("period");
    }

    private String parameter(String name) {
        return provenance.externalParameters().get(name) instanceof Json.Str(var text) ? text : "";
    }

    /** The statement's bytes. */
    public byte[] statement() {
        return zip.bytes(StatementBuild.STATEMENT_FILE, LARGEST_FILE_BYTES);
    }
}
