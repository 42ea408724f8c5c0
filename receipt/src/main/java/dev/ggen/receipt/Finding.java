package dev.ggen.receipt;

import java.util.List;
import java.util.Objects;

/**
 * One thing that a check found, told so that the reader can act: what and where, what is allowed, what to do next.
 *
 * @param id stable kebab-case name, also the {@code type} of an HTTP problem
 * @param severity how much it stops
 * @param message one sentence naming the thing and what was found
 * @param places where, most telling first; empty only when there is no file to point to
 * @param allowed what would have been right; empty when the message says it
 * @param hint what to do next; empty when nothing needs doing
 */
public record Finding(String id, Severity severity, String message, List<Place> places, String allowed, String hint) {
    public Finding {
        Objects.requireNonNull(severity);
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a finding's id is kebab-case: " + id);
        }
        if (message.isBlank()) {
            throw new IllegalArgumentException("a finding says what was found: " + id);
        }
        places = List.copyOf(places);
    }

    public static Finding red(String id, String message, Place... places) {
        return new Finding(id, Severity.RED, message, List.of(places), "", "");
    }

    public static Finding yellow(String id, String message, Place... places) {
        return new Finding(id, Severity.YELLOW, message, List.of(places), "", "");
    }

    public static Finding green(String id, String message, Place... places) {
        return new Finding(id, Severity.GREEN, message, List.of(places), "", "");
    }

    public Finding withAllowed(String newAllowed) {
        return new Finding(id, severity, message, places, newAllowed, hint);
    }

    public Finding withHint(String newHint) {
        return new Finding(id, severity, message, places, allowed, newHint);
    }

    /** The same finding, its places named as seen from where this folder is. */
    public Finding inFolder(String folder) {
        List<Place> seen = places.stream().map(place -> place.inFolder(folder)).toList();
        return new Finding(id, severity, message, seen, allowed, hint);
    }

    public boolean isRed() {
        return severity == Severity.RED;
    }
}
