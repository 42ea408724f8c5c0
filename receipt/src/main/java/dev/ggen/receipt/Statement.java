package dev.ggen.receipt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An in-toto Statement v1 (github.com/in-toto/attestation, {@code spec/v1/statement.md}): a predicate about subjects, which
 * are known by their digests.
 *
 * <p>Written and read as canonical JSON; members that in-toto lets a reader ignore are refused here, because a receipt is run
 * again and nothing in it may go unread.
 *
 * @param subjects at least one, sorted by name, each name once
 * @param predicateType a URI that says what the predicate means
 */
public record Statement(List<Subject> subjects, String predicateType, Json.Obj predicate) {
    public static final String TYPE = "https://in-toto.io/Statement/v1";

    /** The {@code payloadType} of an envelope around a statement. */
    public static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

    private static final String ID = "statement-malformed";

    public Statement {
        subjects = subjects.stream().sorted(Comparator.comparing(Subject::name)).toList();
        if (subjects.isEmpty() || hasRepeats(subjects)) {
            throw new IllegalArgumentException("a statement has at least one subject, and each name once");
        }
        if (predicateType.isEmpty()) {
            throw new IllegalArgumentException("a statement has a predicate type");
        }
    }

    /** The canonical bytes: the payload that is signed. */
    public byte[] bytes() {
        return CanonicalJson.bytes(toJson());
    }

    public Json.Obj toJson() {
        return Json.object()
                .put("_type", TYPE)
                .put("subject", Json.of(subjects.stream().map(Subject::toJson).toList()))
                .put("predicateType", predicateType)
                .put("predicate", predicate)
                .build();
    }

    /** The signed envelope around this statement. */
    public Envelope sign(Collection<? extends Signer> signers) {
        return Envelope.sign(PAYLOAD_TYPE, bytes(), signers);
    }

    public Envelope sign(Signer signer) {
        return sign(List.of(signer));
    }

    /** Reads an envelope, checks its signatures, and reads the statement inside. */
    public static Verdict<Statement> open(byte[] envelope, String file, Trust trust) {
        return Envelope.open(envelope, file, trust)
                .then(verified -> new Verdict.Verified<>(inside(verified.content(), file), verified.signers()));
    }

    private static Statement inside(Envelope envelope, String file) {
        if (!envelope.payloadType().equals(PAYLOAD_TYPE)) {
            throw new FindingsException(Finding.red(
                            "statement-payload-type",
                            "the envelope holds \"" + envelope.payloadType() + "\"",
                            Place.ofFile(file))
                    .withAllowed("\"" + PAYLOAD_TYPE + "\""));
        }
        return parse(envelope.payload(), file);
    }

    /**
     * Reads a statement strictly.
     *
     * @throws FindingsException {@code statement-malformed} or one of {@link CanonicalJson}'s
     */
    public static Statement parse(byte[] bytes, String file) {
        Members members = Members.of(CanonicalJson.parseCanonical(bytes, file), ID, "the statement", file);
        members.exactly("_type", TYPE);
        String predicateType = members.string("predicateType");
        Json.Obj predicate = members.object("predicate");
        List<Subject> subjects = new ArrayList<>();
        for (Json subject : members.array("subject")) {
            subjects.add(Subject.read(Members.of(subject, ID, "a subject of the statement", file)));
        }
        members.end();
        boolean sorted = subjects.equals(
                subjects.stream().sorted(Comparator.comparing(Subject::name)).toList());
        if (subjects.isEmpty() || !sorted || hasRepeats(subjects) || predicateType.isEmpty()) {
            throw members.refused(
                    "the statement has a predicate type and at least one subject, sorted, each name once");
        }
        return new Statement(subjects, predicateType, predicate);
    }

    private static boolean hasRepeats(List<Subject> subjects) {
        Set<String> names = new HashSet<>();
        return !subjects.stream().allMatch(subject -> names.add(subject.name()));
    }
}
