package dev.ggen.hub.agreement;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Trust;
import dev.ggen.settlement.agreement.AgreementFolder;
import dev.ggen.settlement.agreement.SignedAgreement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An agreement as it was taken in.
 *
 * @param partner the partner's id
 * @param from the first day in force
 * @param until the first day after the last
 * @param turtle the file that both parties signed
 * @param vendorSignature the vendor's detached envelope
 * @param partnerSignature the partner's
 * @param signers the public keys that signed it
 * @param digest of the signed file
 * @param programVersion against which it was checked
 */
public record StoredAgreement(
        String id,
        String partner,
        String type,
        String currency,
        LocalDate from,
        LocalDate until,
        SourceFile turtle,
        SourceFile vendorSignature,
        SourceFile partnerSignature,
        SourceFile signers,
        Digest digest,
        int programVersion,
        UUID importedBy,
        String importedByName,
        Instant recordedAt) {
    /** The name of the signed file: {@code AWS-2026.ttl}. */
    public static String fileName(String id) {
        return id + ".ttl";
    }

    /** The name of one party's signature: {@code AWS-2026.vendor.dsse.json}. */
    public static String signatureName(String id, String side) {
        return AgreementFolder.signatureName(fileName(id), side);
    }

    /** Reads it as settlement does. */
    public SignedAgreement signed() {
        return SignedAgreement.of(
                turtle, vendorSignature, partnerSignature, Trust.parse(signers.bytes(), signers.path()));
    }

    /** Whether it is in force on that day. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
