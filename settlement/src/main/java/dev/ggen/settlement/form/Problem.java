package dev.ggen.settlement.form;

import java.util.Objects;

/**
 * What keeps a form from being an agreement.
 *
 * @param path of the field, or of the part that lacks something
 */
public record Problem(String path, Field field, What what) {
    public Problem {
        Objects.requireNonNull(path);
        Objects.requireNonNull(field);
        Objects.requireNonNull(what);
    }

    /** What is wrong. */
    public enum What {
        MISSING,
        TOO_FEW,
        TOO_MANY,
        NO_DAY,
        NO_WHOLE_NUMBER,
        NO_NUMBER,
        OUT_OF_BOUNDS,
        OF_ANOTHER_FORM,
        NO_CHOICE
    }
}
