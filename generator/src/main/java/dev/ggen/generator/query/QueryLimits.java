package dev.ggen.generator.query;

import java.time.Duration;
import java.util.Objects;

/**
 * How far a query may go.
 *
 * @param mostRows rows before {@code DISTINCT} and {@code LIMIT} are applied; for a {@code CONSTRUCT}, solutions
 * @param longest time for one query
 */
public record QueryLimits(int mostRows, Duration longest) {
    /** One million rows, one minute. */
    public static final QueryLimits DEFAULT = new QueryLimits(1_000_000, Duration.ofMinutes(1));

    public QueryLimits {
        Objects.requireNonNull(longest);
        if (mostRows < 1 || longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException("limits are positive: " + mostRows + ", " + longest);
        }
    }

    public QueryLimits withMostRows(int most) {
        return new QueryLimits(most, longest);
    }

    public QueryLimits withLongest(Duration other) {
        return new QueryLimits(mostRows, other);
    }
}
