package dev.ggen.hub.platform;

import dev.ggen.receipt.Finding;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of a write, made by its caller, so that a repeat is known as one.
 *
 * @param value a UUID; time-ordered ones (version 7) keep indexes small
 */
public record CommandId(UUID value) {
    /** RFC 9562's; Java alone reads {@code 1-1-1-1-1} as well. */
    private static final Pattern FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /**
     * Reads a form's or header's id.
     *
     * @throws Refused when it is no UUID
     */
    public static CommandId parse(String text) {
        if (FORM.matcher(text).matches()) {
            return new CommandId(UUID.fromString(text));
        }
        throw new Refused(
                Refused.Kind.MALFORMED,
                Finding.red("command-id-malformed", "\"" + shortened(text) + "\" is no command id")
                        .withAllowed("a UUID, best of version 7")
                        .withHint("send a new UUID for each new command, and the same one when you repeat it"));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
