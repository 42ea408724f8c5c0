package dev.ggen.partner.agreement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A half-open stretch of days.
 *
 * @param from first day in it
 * @param until first day after it
 */
public record Validity(LocalDate from, LocalDate until) {
    public Validity {
        Objects.requireNonNull(from);
        Objects.requireNonNull(until);
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a validity ends after it begins: " + from + " to " + until);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** The days that are in both; empty when there is none. */
    public Optional<Validity> intersect(Validity other) {
        LocalDate latest = from.isAfter(other.from) ? from : other.from;
        LocalDate earliest = until.isBefore(other.until) ? until : other.until;
        return latest.isBefore(earliest) ? Optional.of(new Validity(latest, earliest)) : Optional.empty();
    }
}
