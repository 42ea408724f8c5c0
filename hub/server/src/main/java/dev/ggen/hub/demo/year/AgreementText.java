package dev.ggen.hub.demo.year;

import dev.ggen.generator.spec.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement of the demo year as its parties would sign it.
 *
 * @param id its identifier
 * @param partner the partner's id in the program
 * @param vendorSigner who signs for the vendor
 * @param partnerSigner who signs for the partner
 * @param signedOn the day on which both did
 * @param file its text, to be signed as it is
 */
public record AgreementText(
        String id, String partner, String vendorSigner, String partnerSigner, LocalDate signedOn, SourceFile file) {
    private static final String VENDOR_SIGNER = "VP of Partnerships";

    /** All nine, in the order of signing. */
    public static List<AgreementText> all() {
        return List.of(
                of("AWS-2026", "aws", "Marketplace alliance lead", LocalDate.of(2026, 8, 20)),
                of("AZURE-2026", "azure", "Commercial marketplace lead", LocalDate.of(2026, 8, 21)),
                of("GCP-2026", "gcp", "Marketplace partnerships lead", LocalDate.of(2026, 8, 24)),
                of("ACCENTURE-2026", "accenture", "Alliance director", LocalDate.of(2026, 8, 27)),
                of("DELOITTE-2026", "deloitte", "Alliance director", LocalDate.of(2026, 9, 21)),
                of("MCKINSEY-2026", "mckinsey", "Partner, digital practice", LocalDate.of(2026, 9, 23)),
                of("DATABRICKS-2027", "databricks", "Technology partners lead", LocalDate.of(2026, 12, 15)),
                of("PWC-2027", "pwc", "Assurance technology lead", LocalDate.of(2027, 1, 19)),
                of("MCKINSEY-2027", "mckinsey", "Partner, digital practice", LocalDate.of(2027, 2, 22)));
    }

    private static AgreementText of(String id, String partner, String partnerSigner, LocalDate signedOn) {
        return new AgreementText(id, partner, VENDOR_SIGNER, partnerSigner, signedOn, file(id + ".ttl"));
    }

    private static SourceFile file(String name) {
        try (@Nullable InputStream in = AgreementText.class.getResourceAsStream("/demo/agreements/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the build carries no agreement " + name);
            }
            return new SourceFile(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("can't read agreement " + name + " out of the build", e);
        }
    }
}
