package dev.ggen.settlement.agreement;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Detached;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Statement;
import dev.ggen.receipt.Subject;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.Verdict;
import java.util.Optional;

/**
 * Both parties' detached signatures under an agreement.
 *
 * <p>A key signs for a party when the trust file gives it the party's id as its name, and the signature says that it signs as that
 * party.
 */
public final class Signatures {
    /** Member of the signed predicate that names the side: {@code vendor} or {@code partner}. */
    public static final String AS = "as";

    private Signatures() {}

    /**
     * Checks one party's signature.
     *
     * @param side {@code vendor} or {@code partner}
     * @param party the id that the signer's key must be trusted under
     * @return the finding that refuses it, or nothing
     */
    public static Optional<Finding> check(
            SourceFile agreement, SourceFile signature, String side, String party, Trust signers) {
        Subject subject = Subject.of(agreement.path(), agreement.bytes());
        Verdict<Statement> verdict = Detached.open(signature.bytes(), signature.path(), subject, signers);
        return switch (verdict) {
            case Verdict.Refused<Statement>(var finding) -> Optional.of(finding);
            case Verdict.Verified<Statement>(var statement, var roots) -> {
                boolean right = statement.predicate().get(AS).equals(Json.of(side))
                        && roots.stream().allMatch(root -> root.name().equals(party));
                yield right
                        ? Optional.empty()
                        : Optional.of(wrongSigner(
                                signature, side, party, roots.getFirst().name()));
            }
        };
    }

    private static Finding wrongSigner(SourceFile signature, String side, String party, String signer) {
        return Finding.red(
                        "signed-by-another",
                        signature.path() + " is signed with a key that signers.json names " + signer,
                        Place.ofFile(signature.path()))
                .withAllowed("a key named " + party + ", signing as " + side)
                .withHint("have " + party + " sign: ggen agreement sign FILE --as " + side);
    }

    /** Refuses an agreement whose signature file isn't there. */
    static Finding unsigned(SourceFile agreement, String side, String expectedFile) {
        return Finding.red(
                        "unsigned-agreement",
                        agreement.path() + " isn't signed by the " + side + ": there is no " + expectedFile,
                        Place.ofFile(agreement.path()))
                .withHint("sign it: ggen agreement sign " + agreement.path() + " --as " + side
                        + " --by \"NAME\" --on YYYY-MM-DD");
    }
}
