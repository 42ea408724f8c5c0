package dev.ggen.hub.platform;

import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An expected refusal: rolls its transaction back and becomes problem details under {@code /api} or an error page elsewhere.
 *
 * <p>What a viewer may not see is {@link Kind#NOT_FOUND}, never {@link Kind#FORBIDDEN}: an answer must not tell that something exists.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient List<Finding> findings;

    /** What sort of refusal, each with its HTTP status. */
    public enum Kind {
        /** Can't be read as what it should be. */
        MALFORMED(400),
        /** Can be read, and can't be done. */
        INVALID(422),
        NOT_FOUND(404),
        FORBIDDEN(403),
        CONFLICT(409),
        GONE(410),
        PRECONDITION(412),
        TOO_LARGE(413);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    public Refused(Kind kind, List<Finding> findings) {
        super(findings.stream().map(Finding::message).collect(Collectors.joining("; ")));
        this.kind = kind;
        this.findings = List.copyOf(findings);
    }

    public Refused(Kind kind, Finding finding) {
        this(kind, List.of(finding));
    }

    public static Refused notFound(String what) {
        return new Refused(
                Kind.NOT_FOUND,
                Finding.red("not-found", what + " isn't here")
                        .withHint("it may never have been, or it isn't yours to see; check the address"));
    }

    public static Refused forbidden(Permission permission) {
        return new Refused(
                Kind.FORBIDDEN,
                Finding.red(
                                "not-permitted",
                                "this takes the permission " + permission.word() + ", which you don't have")
                        .withHint("an administrator gives roles on the page Users"));
    }

    public static Refused conflict(String id, String message, String hint) {
        return new Refused(Kind.CONFLICT, Finding.red(id, message).withHint(hint));
    }

    public static Refused invalid(List<Finding> findings) {
        return new Refused(Kind.INVALID, findings);
    }

    public Kind kind() {
        return kind;
    }

    public List<Finding> findings() {
        return findings;
    }
}
