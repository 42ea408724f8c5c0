package dev.ggen.partner.agreement;

import dev.ggen.partner.money.Amount;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The least and the most that a clause gives its receiver.
 *
 * @param floor the least: where less was given, the window's last month makes it up
 * @param cap the most: what goes beyond isn't given
 */
public record Limits(Optional<Limit> floor, Optional<Limit> cap) {
    /** Neither. */
    public static final Limits NONE = new Limits(Optional.empty(), Optional.empty());

    public Limits {
        Objects.requireNonNull(floor);
        Objects.requireNonNull(cap);
        if (floor.isPresent() && cap.isPresent()) {
            Limit least = floor.get();
            Limit most = cap.get();
            if (least.over() != most.over()) {
                throw new IllegalArgumentException(
                        "floor and cap of one clause count over the same stretch, not over a "
                                + least.over().word() + " and a " + most.over().word());
            }
            if (least.amount().minus(most.amount()).signum() > 0) {
                throw new IllegalArgumentException("a floor is at most its cap");
            }
        }
    }

    /**
     * An amount in a stretch of months.
     *
     * @param amount above 0
     */
    public record Limit(Amount amount, Window over) {
        public Limit {
            Objects.requireNonNull(over);
            if (amount.signum() <= 0) {
                throw new IllegalArgumentException("a limit is above 0, not " + amount.minor());
            }
        }
    }

    /** The stretch over which they count; empty where there are none. */
    public Optional<Window> window() {
        return Stream.of(floor, cap).flatMap(Optional::stream).map(Limit::over).findFirst();
    }

    boolean looksBack() {
        return window().filter(Window::isLong).isPresent();
    }
}
