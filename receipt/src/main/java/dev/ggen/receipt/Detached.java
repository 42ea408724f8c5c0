package dev.ggen.receipt;

import java.util.Collection;
import java.util.List;

/**
 * A signature kept beside the file that it signs: an envelope around a statement that names the file by its digest.
 *
 * <p>The file's own name may change; its bytes may not.
 */
public final class Detached {
    /** The predicate of a plain signature: its object says what signing means, like {@code {"as":"vendor"}}. */
    public static final String PREDICATE_TYPE = "https://ggen.dev/signature/1";

    private Detached() {}

    /** Signs one file. */
    public static Envelope sign(Subject file, Json.Obj predicate, Collection<? extends Signer> signers) {
        return new Statement(List.of(file), PREDICATE_TYPE, predicate).sign(signers);
    }

    /**
     * Checks the envelope's signatures and that it signs a file with this digest.
     *
     * @param envelopeFile how a finding names the envelope
     * @param file the file as it is now
     */
    public static Verdict<Statement> open(byte[] envelope, String envelopeFile, Subject file, Trust trust) {
        return Statement.open(envelope, envelopeFile, trust).then(verified -> {
            check(verified.content(), envelopeFile, file);
            return verified;
        });
    }

    private static void check(Statement statement, String envelopeFile, Subject file) {
        if (!statement.predicateType().equals(PREDICATE_TYPE)) {
            throw new FindingsException(Finding.red(
                            "signature-of-another-kind",
                            "the envelope says \"" + statement.predicateType() + "\"",
                            Place.ofFile(envelopeFile))
                    .withAllowed("\"" + PREDICATE_TYPE + "\""));
        }
        if (statement.subjects().stream().noneMatch(subject -> subject.digest().equals(file.digest()))) {
            throw new FindingsException(Finding.red(
                            "signature-of-another-file",
                            "\"" + file.name() + "\" isn't the file that was signed: its digest is " + file.digest()
                                    + ", the signed one's "
                                    + statement.subjects().getFirst().digest(),
                            Place.ofFile(file.name()),
                            Place.ofFile(envelopeFile))
                    .withHint("put the signed file back, or have this one signed"));
        }
    }
}
