package dev.ggen.generator.plan;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a project may take and make by its own word: more than the yellow amount is told, more than the red one refused. Other than
 * limits, which keep a run from running away, budgets say what is normal.
 */
public record Budgets(List<Budget> budgets) {
    public static final Budgets NONE = new Budgets(List.of());

    public Budgets {
        budgets = List.copyOf(budgets);
    }

    /** What has a budget. */
    public enum Measure {
        TIME_MS("ms"),
        OUTPUTS("files"),
        BYTES("bytes");

        private final String unit;

        Measure(String unit) {
            this.unit = unit;
        }
    }

    /** An amount beyond which a measure is yellow, and one beyond which it is red; either may be missing. */
    public record Budget(Measure measure, Optional<Long> yellow, Optional<Long> red, Place place) {
        /** Green, yellow or red, always with the amount and its budget. */
        Finding judge(long amount) {
            String found = amount + " " + measure.unit;
            if (red.filter(most -> amount > most).isPresent()) {
                return Finding.red(id(), "A run takes " + found + ", which is too much.", place)
                        .withAllowed("up to " + red.get() + " " + measure.unit)
                        .withHint("Take or make less, or raise the budget.");
            }
            if (yellow.filter(most -> amount > most).isPresent()) {
                return Finding.yellow(id(), "A run takes " + found + ", more than usual.", place)
                        .withAllowed("up to " + yellow.get() + " " + measure.unit);
            }
            return Finding.green(id(), "A run takes " + found + ", as budgeted.", place);
        }

        private String id() {
            return switch (measure) {
                case TIME_MS -> "budget-time";
                case OUTPUTS -> "budget-outputs";
                case BYTES -> "budget-bytes";
            };
        }
    }

    /** A finding for every budget on that measure: green, yellow or red. Whoever measured hands over the amount. */
    public List<Finding> judge(Measure measure, long amount) {
        List<Finding> findings = new ArrayList<>();
        budgets.stream()
                .filter(budget -> budget.measure() == measure)
                .forEach(budget -> findings.add(budget.judge(amount)));
        return findings;
    }

    /** The same for the time that a run has taken, when somebody measures it. */
    public List<Finding> judge(Stopwatch stopwatch) {
        return stopwatch
                .elapsed()
                .map(elapsed -> judge(Measure.TIME_MS, elapsed.toMillis()))
                .orElse(List.of());
    }

    List<Finding> judge(List<RenderedFile> files) {
        List<Finding> findings = new ArrayList<>(judge(Measure.OUTPUTS, files.size()));
        findings.addAll(judge(
                Measure.BYTES, files.stream().mapToLong(RenderedFile::size).sum()));
        return findings;
    }
}
