package dev.ggen.generator.plan;

import java.time.Duration;
import java.util.Optional;

/** How long a run has taken so far, by whoever may look at a clock. Nothing that is made depends on it. */
@FunctionalInterface
public interface Stopwatch {
    /** Nobody measures: budgets of time aren't judged. */
    Stopwatch NONE = Optional::empty;

    Optional<Duration> elapsed();
}
