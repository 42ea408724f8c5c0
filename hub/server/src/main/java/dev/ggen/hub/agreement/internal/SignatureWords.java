package dev.ggen.hub.agreement.internal;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.agreement.AgreementView;
import dev.ggen.receipt.Envelope;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Statement;
import dev.ggen.settlement.agreement.Signatures;
import dev.ggen.settlement.agreement.SignedAgreement;
import java.util.List;
import java.util.Optional;

/** Who signed, and whether it holds: checked each time it is shown. */
final class SignatureWords {
    private SignatureWords() {}

    static List<AgreementView.Signature> of(SignedAgreement signed) {
        return List.of(
                one(signed, signed.vendorSignature(), "vendor", signed.read().vendor()),
                one(
                        signed,
                        signed.partnerSignature(),
                        "partner",
                        signed.read().agreement().partner()));
    }

    private static AgreementView.Signature one(
            SignedAgreement signed, SourceFile signature, String side, String party) {
        Optional<Finding> refusal = Signatures.check(signed.read().file(), signature, side, party, signed.signers());
        Envelope envelope = Envelope.parse(signature.bytes(), signature.path());
        Json.Obj predicate = predicate(envelope, signature.path());
        return new AgreementView.Signature(
                side, text(predicate, "by"), text(predicate, "on"), envelope.keyIds(), refusal);
    }

    private static Json.Obj predicate(Envelope envelope, String file) {
        try {
            return Statement.parse(envelope.payload(), file).predicate();
        } catch (FindingsException e) {
            return Json.object().build();
        }
    }

    private static String text(Json.Obj predicate, String name) {
        return predicate.get(name) instanceof Json.Str(var value) ? value : "";
    }
}
