package dev.ggen.settlement.verify;

import dev.ggen.receipt.TrustRoot;
import dev.ggen.settlement.agreement.SignedAgreement;
import java.util.stream.Collectors;

/** Who signed an agreement, with the beginning of each key's id, so that a reader can compare it with the key she knows. */
final class AgreementWords {
    private static final int SHOWN_DIGITS = 16;

    private AgreementWords() {}

    static String signed(SignedAgreement agreement) {
        return agreement.id() + " signed by "
                + agreement.signers().roots().stream()
                        .map(AgreementWords::signer)
                        .collect(Collectors.joining(" and "));
    }

    private static String signer(TrustRoot root) {
        return root.name() + " (key " + root.keyId().hex().substring(0, SHOWN_DIGITS) + "…)";
    }
}
