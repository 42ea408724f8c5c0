package dev.ggen.hub.agreement;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.SigningKey;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import dev.ggen.settlement.agreement.AgreementSigning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;

/** Signed agreements for tests: the examples, and others signed with keys of the moment. */
public final class SignedFiles {
    private static final Path EXAMPLES = Path.of("../../examples/settlement/agreements");
    private static final SecureRandom RANDOM = new SecureRandom();

    private SignedFiles() {}

    /** One of the shipped examples: {@code AWS-2026}. */
    public static ImportAgreement example(String id) {
        return new ImportAgreement(
                file(EXAMPLES, id + ".ttl"),
                file(EXAMPLES, id + ".vendor.dsse.json"),
                file(EXAMPLES, id + ".partner.dsse.json"),
                file(EXAMPLES, "signers.json"));
    }

    /** An agreement's text as an example has it. */
    public static String text(String id) {
        return file(EXAMPLES, id + ".ttl").text().orElseThrow();
    }

    /** The text as signed by ggen and by a partner, with keys made for it. */
    public static ImportAgreement signed(String text, String id, String partner) {
        return signed(text, id, partner, SigningKey.generate(RANDOM), SigningKey.generate(RANDOM));
    }

    /** The text as signed with keys that may have signed before. */
    public static ImportAgreement signed(
            String text, String id, String partner, SigningKey vendorKey, SigningKey partnerKey) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "agreement-");
            Path file = Files.writeString(folder.resolve(id + ".ttl"), text);
            LocalDate day = LocalDate.parse("2026-08-01");
            AgreementSigning.sign(file, id + ".ttl", "vendor", "Vera", day, vendorKey);
            AgreementSigning.sign(file, id + ".ttl", "partner", "Pia", day, partnerKey);
            Trust signers = Trust.of(
                    new TrustRoot("ggen", vendorKey.publicKey()), new TrustRoot(partner, partnerKey.publicKey()));
            return new ImportAgreement(
                    file(folder, id + ".ttl"),
                    file(folder, id + ".vendor.dsse.json"),
                    file(folder, id + ".partner.dsse.json"),
                    new SourceFile("signers.json", signers.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile file(Path folder, String name) {
        try {
            return new SourceFile(name, Files.readAllBytes(folder.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
