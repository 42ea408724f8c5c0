package dev.ggen.settlement.agreement;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.partner.program.Program;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Envelope;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.KeyId;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An agreement as both parties signed it, with what is needed to check that again elsewhere.
 *
 * @param read what it says
 * @param vendorSignature the vendor's detached envelope
 * @param partnerSignature the partner's
 * @param signers the public keys that signed, nobody else's
 */
public record SignedAgreement(
        ReadAgreement read, SourceFile vendorSignature, SourceFile partnerSignature, Trust signers) {

    /** Names of the parts as a bundle holds them. */
    public static final String AGREEMENT_FILE = "inputs/agreement.ttl";

    public static final String VENDOR_SIGNATURE_FILE = "inputs/agreement.vendor.dsse.json";
    public static final String PARTNER_SIGNATURE_FILE = "inputs/agreement.partner.dsse.json";
    public static final String SIGNERS_FILE = "inputs/signers.json";

    /** Reads an agreement and its two signatures; only the keys that signed it are kept. */
    public static SignedAgreement of(SourceFile file, SourceFile vendor, SourceFile partner, Trust known) {
        ReadAgreement read = AgreementReader.read(file);
        List<KeyId> signing = Stream.of(vendor, partner)
                .flatMap(signature -> Envelope.parse(signature.bytes(), signature.path()).keyIds().stream())
                .toList();
        List<TrustRoot> own = known.roots().stream()
                .filter(root -> signing.contains(root.keyId()))
                .toList();
        return new SignedAgreement(read, vendor, partner, Trust.of(own));
    }

    public String id() {
        return read.agreement().id();
    }

    /** Digest of the signed file. */
    public Digest digest() {
        return read.file().digest();
    }

    /** All that speaks against settling by it: a signature that doesn't hold, a rate outside its range. */
    public List<Finding> check(Program program) {
        List<Finding> findings = new ArrayList<>();
        Stream.of(
                        Signatures.check(read.file(), vendorSignature, "vendor", read.vendor(), signers),
                        Signatures.check(
                                read.file(),
                                partnerSignature,
                                "partner",
                                read.agreement().partner(),
                                signers))
                .flatMap(Optional::stream)
                .forEach(findings::add);
        findings.addAll(read.check(program));
        return findings;
    }

    /** The files that a bundle discloses, by their names in it. */
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(AGREEMENT_FILE, read.file().bytes());
        files.put(VENDOR_SIGNATURE_FILE, vendorSignature.bytes());
        files.put(PARTNER_SIGNATURE_FILE, partnerSignature.bytes());
        files.put(SIGNERS_FILE, signers.bytes());
        return files;
    }
}
