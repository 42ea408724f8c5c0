package dev.ggen.rating;

import java.io.IOException;

/** A Parquet file that can't be read, or that isn't as such files may be; the message says why, in one line. */
public final class UnreadableParquet extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableParquet(String message) {
        super(message);
    }

    UnreadableParquet(String message, Throwable cause) {
        super(message, cause);
    }
}
