package dev.ggen.hub.demo.year;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.SigningKey;
import dev.ggen.receipt.Trust;
import dev.ggen.settlement.agreement.AgreementFolder;
import dev.ggen.settlement.agreement.SignedAgreement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The demo's files on disk, as the command line would be given them. */
final class DemoFolder {
    static final Path PROGRAM = Path.of("../../spec/programs/ggen");

    private DemoFolder() {}

    /** Which of a month's reports are there. */
    enum Deliver {
        /** As they first came. */
        AT_FIRST,
        /** With corrected ones in the place of those that they correct. */
        AS_CORRECTED
    }

    static List<Delivery> deliveries(YearMonth month, Deliver deliver) {
        List<Delivery> all = new Deliveries(Deliveries.SEED).about(month);
        return switch (deliver) {
            case AT_FIRST ->
                all.stream().filter(delivery -> delivery.replaces().isEmpty()).toList();
            case AS_CORRECTED ->
                all.stream()
                        .filter(delivery ->
                                all.stream().map(Delivery::replaces).noneMatch(Optional.of(delivery.name())::equals))
                        .toList();
        };
    }

    static void writeReports(YearMonth month, Deliver deliver, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Delivery delivery : deliveries(month, deliver)) {
            Files.write(folder.resolve(delivery.name()), delivery.file().bytes());
        }
    }

    /** Writes and reads all nine agreements, signed by keys made here. */
    static List<SignedAgreement> agreements(Path folder) throws IOException {
        Files.createDirectories(folder);
        SecureRandom random = new SecureRandom();
        Trust signers = Trust.NOBODY;
        for (SignedText signed : SignedText.all(SigningKey.generate(random), _ -> SigningKey.generate(random))) {
            write(folder, signed.text().file());
            write(folder, signed.vendorSignature());
            write(folder, signed.partnerSignature());
            for (var root : signed.signers().roots()) {
                signers = signers.roots().contains(root) ? signers : signers.with(root);
            }
        }
        Files.write(folder.resolve(AgreementFolder.SIGNERS), signers.bytes());
        AgreementFolder.Contents contents = AgreementFolder.read(folder, "agreements");
        if (!contents.findings().isEmpty()) {
            throw new AssertionError(contents.findings().toString());
        }
        return contents.agreements();
    }

    private static void write(Path folder, SourceFile file) throws IOException {
        Files.write(folder.resolve(file.path()), file.bytes());
    }
}
