package dev.ggen.hub.agreement;

import dev.ggen.generator.spec.SourceFile;
import java.util.List;

/**
 * Takes in a signed agreement. Its files may be called anything: they are kept under the agreement's id.
 *
 * @param turtle the file that was signed
 * @param vendorSignature the vendor's detached envelope
 * @param partnerSignature the partner's
 * @param signers a trust file with at least the two keys that signed
 */
public record ImportAgreement(
        SourceFile turtle, SourceFile vendorSignature, SourceFile partnerSignature, SourceFile signers) {
    /** The largest of its files. */
    public static final int MOST_BYTES = 1 << 20;

    /** All four. */
    public List<SourceFile> files() {
        return List.of(turtle, vendorSignature, partnerSignature, signers);
    }
}
