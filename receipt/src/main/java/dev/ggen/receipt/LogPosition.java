package dev.ggen.receipt;

/**
 * Where in which log something stands.
 *
 * @param origin the log's name
 * @param sequence counted from 1
 */
public record LogPosition(String origin, long sequence) {
    public LogPosition {
        if (!Checkpoint.isOrigin(origin) || sequence < 1 || sequence > CanonicalJson.MAX_INTEGER) {
            throw new IllegalArgumentException("a position is the name of a log and a number from 1: " + origin);
        }
    }
}
