package dev.ggen.rating;

/** The engine or its disk failed, or a limit with a name was passed. Never a statement about the lines' content. */
public final class RatingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RatingException(String message) {
        super(message);
    }

    RatingException(String message, Throwable cause) {
        super(message, cause);
    }
}
