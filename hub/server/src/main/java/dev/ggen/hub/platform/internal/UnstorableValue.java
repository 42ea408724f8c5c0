package dev.ggen.hub.platform.internal;

import dev.ggen.receipt.Finding;
import java.sql.SQLException;
import java.util.Set;

/** A value that looks like what it should be, and that the database has no room for: a zero byte in a text, a day in the year 999 999 999. */
public final class UnstorableValue {
    public static final Finding FINDING = Finding.red(
                    "value-unusable", "a value can't be kept as it is; nothing was changed")
            .withAllowed("texts without zero bytes and half letters, days from 4712 BC to 5874897 AD")
            .withHint("look for characters that don't show, or for a year that is out of range");

    /** PostgreSQL's states: no such character, half a letter, a time or number out of range. */
    private static final Set<String> STATES = Set.of("22021", "22P05", "22007", "22008", "22003");

    private static final int DEEPEST = 20;

    private UnstorableValue() {}

    /** Whether the database refused a value, at whatever depth. */
    public static boolean isBehind(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException refused && STATES.contains(String.valueOf(refused.getSQLState()))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
