package dev.ggen.hub.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Part of a list, and where the rest begins.
 *
 * @param items at most as many as asked for
 * @param nextCursor give it back to read on; empty at the end
 */
public record Slice<T>(List<T> items, Optional<String> nextCursor) {
    /** The most that one slice holds. */
    public static final int MOST = 200;

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * Makes a slice of rows read with one more than asked for.
     *
     * @param rows up to {@code size + 1} rows
     * @param size how many were asked for
     * @param key what to read on after, for the last row of the slice
     */
    public static <T> Slice<T> of(List<T> rows, int size, Function<T, String> key) {
        if (rows.size() <= size) {
            return new Slice<>(rows, Optional.empty());
        }
        List<T> items = rows.subList(0, size);
        return new Slice<>(items, Optional.of(Cursor.write(key.apply(items.getLast()))));
    }

    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(items.stream().map(change).toList(), nextCursor);
    }
}
