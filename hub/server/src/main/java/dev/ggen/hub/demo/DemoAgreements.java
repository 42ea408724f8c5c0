package dev.ggen.hub.demo;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.agreement.ImportAgreement;
import dev.ggen.hub.demo.year.SignedText;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.SigningKey;
import dev.ggen.settlement.agreement.AgreementFolder;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The demo's agreements, signed with keys that nobody keeps. */
@Component
final class DemoAgreements {
    private final Agreements agreements;
    private final SecureRandom random;

    DemoAgreements(Agreements agreements, SecureRandom random) {
        this.agreements = agreements;
        this.random = random;
    }

    /** All of them, signed anew; what is in the hub already stays as it was signed then. */
    List<SignedText> signed() {
        return SignedText.all(SigningKey.generate(random), random);
    }

    static LocalDate importedOn(SignedText signed) {
        return signed.text().signedOn().plusDays(1);
    }

    /** Takes it in, unless it is there. */
    void bring(Viewer viewer, SignedText signed) {
        String id = signed.text().id();
        if (!isThere(viewer, id)) {
            agreements.importSigned(
                    viewer,
                    StepId.of("agreement/" + id),
                    new ImportAgreement(
                            signed.text().file(),
                            signed.vendorSignature(),
                            signed.partnerSignature(),
                            new SourceFile(
                                    AgreementFolder.SIGNERS, signed.signers().bytes())));
        }
    }

    private boolean isThere(Viewer viewer, String id) {
        try {
            agreements.byId(viewer, id);
            return true;
        } catch (Refused notFound) {
            return false;
        }
    }
}
