package dev.ggen.hub.platform;

import java.util.Optional;

/**
 * Which part of a list a caller wants; a parameter of controllers, read from {@code limit} and {@code cursor}.
 *
 * @param size at most this many, 1 to {@link Slice#MOST}
 * @param cursor where to read on; empty at the beginning
 */
public record Paging(int size, Optional<String> cursor) {
    /** How many are answered to whom doesn't say. */
    public static final int USUAL = 50;

    public static final Paging FIRST = new Paging(USUAL, Optional.empty());

    public Paging {
        if (size < 1 || size > Slice.MOST) {
            throw new IllegalArgumentException("1 to " + Slice.MOST + ", not " + size);
        }
    }
}
