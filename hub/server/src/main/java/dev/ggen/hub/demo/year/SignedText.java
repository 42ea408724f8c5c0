package dev.ggen.hub.demo.year;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Signer;
import dev.ggen.receipt.SigningKey;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import dev.ggen.settlement.agreement.AgreementSigning;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A demo agreement signed by both parties.
 *
 * @param text what was signed
 * @param vendorSignature the vendor's detached envelope
 * @param partnerSignature the partner's
 * @param signers the two public keys
 */
public record SignedText(AgreementText text, SourceFile vendorSignature, SourceFile partnerSignature, Trust signers) {
    private static final String VENDOR = "ggen";

    /**
     * Signs all agreements.
     *
     * @param vendor the vendor's key
     * @param partners a partner's key by its id
     */
    public static List<SignedText> all(SigningKey vendor, Function<String, SigningKey> partners) {
        List<SignedText> signed = new ArrayList<>();
        for (AgreementText text : AgreementText.all()) {
            SigningKey partner = partners.apply(text.partner());
            signed.add(new SignedText(
                    text,
                    signature(text, "vendor", text.vendorSigner(), vendor),
                    signature(text, "partner", text.partnerSigner(), partner),
                    Trust.of(new TrustRoot(VENDOR, vendor.publicKey()))
                            .with(new TrustRoot(text.partner(), partner.publicKey()))));
        }
        return signed;
    }

    private static SourceFile signature(AgreementText text, String side, String by, Signer signer) {
        return AgreementSigning.signature(text.file(), side, by, text.signedOn(), signer);
    }
}
