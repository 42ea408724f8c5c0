package dev.ggen.generator.template;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Severity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ends a compilation or a rendering; becomes one red finding. Filters throw it without a spot, the evaluator adds it. */
final class TemplateError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final String UNDEFINED = "template-undefined";

    private final String id;
    private final String allowed;
    private final String hint;
    private final transient @Nullable Spot spot;

    private TemplateError(String id, String message, String allowed, String hint, @Nullable Spot spot) {
        super(message, null, false, false);
        this.id = id;
        this.allowed = allowed;
        this.hint = hint;
        this.spot = spot;
    }

    static TemplateError of(String id, String message) {
        return new TemplateError(id, message, "", "", null);
    }

    boolean isUndefined() {
        return id.equals(UNDEFINED);
    }

    static TemplateError type(String message) {
        return of("template-type", message);
    }

    static TemplateError syntax(Spot spot, String message) {
        return of("template-syntax", message).at(spot);
    }

    static TemplateError limit(String message) {
        return of("template-limit", message).hint("Raise the limit if this much is meant.");
    }

    TemplateError allowed(String newAllowed) {
        return new TemplateError(id, text(), newAllowed, hint, spot);
    }

    TemplateError hint(String newHint) {
        return new TemplateError(id, text(), allowed, newHint, spot);
    }

    /** The same error at this spot, unless it has one already. */
    TemplateError at(Spot where) {
        return spot == null ? new TemplateError(id, text(), allowed, hint, where) : this;
    }

    /** The same error, its message followed by what was going on. */
    TemplateError during(String circumstances) {
        return circumstances.isEmpty() ? this : new TemplateError(id, text() + circumstances, allowed, hint, spot);
    }

    Finding finding(List<Place> calledFrom) {
        Spot where = spot;
        List<Place> places = where == null
                ? calledFrom
                : java.util.stream.Stream.concat(java.util.stream.Stream.of(where.place()), calledFrom.stream())
                        .toList();
        return new Finding(id, Severity.RED, shown(text()), places, shown(allowed), shown(hint));
    }

    /** What a message quotes may hold anything; nothing of it is to move a terminal's cursor. */
    private static String shown(String text) {
        return text.codePoints().anyMatch(Character::isISOControl)
                ? text.replaceAll("\\R", " ").replaceAll("\\p{Cc}", "\ufffd")
                : text;
    }

    private String text() {
        return Objects.requireNonNull(getMessage());
    }
}
