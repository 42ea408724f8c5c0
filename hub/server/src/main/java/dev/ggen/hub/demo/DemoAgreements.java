package dev.ggen.hub.demo;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.agreement.ImportAgreement;
import dev.ggen.hub.demo.year.SignedText;
import dev.ggen.hub.platform.HubSettings;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.KeyFolder;
import dev.ggen.receipt.SigningKey;
import dev.ggen.settlement.agreement.AgreementFolder;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The demo's agreements, signed with keys that lie beside the demo's data: a party is known by its key when the year goes on. */
@Component
final class DemoAgreements {
    private final Agreements agreements;
    private final KeyFolder keys;
    private final SecureRandom random;

    DemoAgreements(Agreements agreements, HubSettings settings, SecureRandom random) {
        this.agreements = agreements;
        this.keys = new KeyFolder(settings.keys().resolve("signers"));
        this.random = random;
    }

    /** All of them, signed anew; what is in the hub already stays as it was signed then. */
    List<SignedText> signed() {
        return SignedText.all(key("ggen"), this::key);
    }

    private SigningKey key(String party) {
        return keys.find(party).orElseGet(() -> keys.newKey(party, random)).key();
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
