package dev.ggen.hub.platform.web;

import dev.ggen.receipt.Finding;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Why a body isn't what the operation takes; never with the body's own words, which may be secret. */
final class MalformedBody {
    private static final String ID = "body-malformed";

    private MalformedBody() {}

    static Finding finding(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                Finding.red("member-unknown", "the body has a member that isn't known here" + at(unknown))
                        .withAllowed(words(unknown.getKnownPropertyIds()));
            case MismatchedInputException mismatch ->
                Finding.red(
                        "member-unusable",
                        "a member of the body has the wrong type or is missing: " + path(mismatch) + at(mismatch));
            case StreamReadException unreadable -> Finding.red(ID, "the body is no JSON" + at(unreadable));
            case null, default ->
                Finding.red(ID, "the body is missing or can't be read").withAllowed("one JSON object");
        };
    }

    private static String words(@Nullable Collection<Object> names) {
        return names == null
                ? ""
                : names.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String path(JacksonException exception) {
        String path = exception.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "the body itself" : path;
    }

    private static String at(JacksonException exception) {
        return exception.getLocation() == null
                ? ""
                : " (line " + exception.getLocation().getLineNr() + ", column "
                        + exception.getLocation().getColumnNr() + ")";
    }
}
