package dev.ggen.settlement.verify;

import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import dev.ggen.settlement.agreement.SignedAgreement;
import java.util.stream.Collectors;

/** Who signed an agreement, with the beginning of each key's id, so that a reader can compare it with the key she knows. */
final class AgreementWords {
    private static final int SHOWN_DIGITS = 16;

    private AgreementWords() {}

    static String signed(SignedAgreement agreement, Trust trust) {
        return agreement.id() + " signed by "
                + agreement.signers().roots().stream()
                        .map(root -> signer(root, trust))
                        .collect(Collectors.joining(" and "));
    }

    private static String signer(TrustRoot root, Trust trust) {
        String known = trust.find(root.keyId())
                .map(own -> "you trust it as " + own.name())
                .orElse("named by the bundle only: compare it");
        return root.name() + " (key " + root.keyId().hex().substring(0, SHOWN_DIGITS) + "…, " + known + ")";
    }
}
