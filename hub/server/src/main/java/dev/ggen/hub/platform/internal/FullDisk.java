package dev.ggen.hub.platform.internal;

import dev.ggen.receipt.Finding;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** A disk without room: the hub's own, where uploads are kept while they are read, or the database's. */
public final class FullDisk {
    public static final Finding FINDING = Finding.red(
                    "disk-full",
                    "the hub's disk is full; nothing was changed, and nothing that was acknowledged is lost")
            .withHint("the operator makes room; then repeat it with the same command id");

    private static final String STATE = "53100";
    private static final int DEEPEST = 20;

    private FullDisk() {}

    /** Whether that is why something failed, at whatever depth. */
    public static boolean isBehind(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(FullDisk::isFull);
    }

    private static boolean isFull(Throwable cause) {
        return switch (cause) {
            case SQLException refused -> STATE.equals(refused.getSQLState());
            case IOException unwritten -> saysSo(String.valueOf(unwritten.getMessage()));
            default -> false;
        };
    }

    /** In the words of the operating system, the only ones in which Java says it. */
    private static boolean saysSo(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return lower.contains("no space left") || lower.contains("quota exceeded");
    }
}
