package dev.ggen.partner.agreement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Which of its stream's sales a clause takes, and before which other clauses it is asked.
 *
 * <p>What a line's months are: the first of them begins on the line's first day, and each ends on the day of the same number in the next month,
 * or on the month's last where there is none. So a line that began on 31 January has its first month until 28 February.
 *
 * @param marks the marks of which a sale has one; any sale where there are none
 * @param begunFrom the first day on which the customer's line may have begun
 * @param begunBefore the first day on which it may have begun no more
 * @param firstMonths of how many months of its line, from 1 to {@value #MOST_MONTHS}
 * @param precedes the numbers of clauses before which it is asked, where both could take a sale
 */
public record Scope(
        List<String> marks,
        Optional<LocalDate> begunFrom,
        Optional<LocalDate> begunBefore,
        Optional<Integer> firstMonths,
        List<String> precedes) {
    /** A century: longer than any agreement. */
    public static final int MOST_MONTHS = 1200;

    /** All sales of the stream. */
    public static final Scope ALL =
            new Scope(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** Whether a clause takes a sale. */
    public enum Fit {
        TAKEN,
        LEFT,
        /** It goes by the first day of the customer's line, and that isn't known. */
        UNKNOWN
    }

    public Scope {
        marks = marks.stream().sorted().toList();
        precedes = List.copyOf(precedes);
        marks.forEach(Scope::requireMark);
        if (marks.stream().distinct().count() < marks.size()) {
            throw new IllegalArgumentException("a mark stands once: " + String.join(", ", marks));
        }
        if (begunFrom.isPresent() && begunBefore.isPresent() && !begunFrom.get().isBefore(begunBefore.get())) {
            throw new IllegalArgumentException(
                    "no line begins from " + begunFrom.get() + " on and before " + begunBefore.get());
        }
        if (firstMonths.filter(months -> months < 1 || months > MOST_MONTHS).isPresent()) {
            throw new IllegalArgumentException(
                    "a line's first months are 1 to " + MOST_MONTHS + ", not " + firstMonths.get());
        }
    }

    /** Refuses what no report can mark a sale with. */
    static void requireMark(String mark) {
        if (!mark.matches("[0-9A-Za-z][0-9A-Za-z._:/@+-]{0,127}")) {
            throw new IllegalArgumentException("a mark is a word such as registered-deal: " + mark);
        }
    }

    /** Does it take every sale? */
    public boolean takesAll() {
        return marks.isEmpty() && !goesByLines();
    }

    /** Does it go by the first day of the customer's line? */
    public boolean goesByLines() {
        return begunFrom.isPresent() || begunBefore.isPresent() || firstMonths.isPresent();
    }

    /**
     * Whether it takes a sale.
     *
     * @param mark the sale's mark; empty for none
     * @param since the first day of the customer's line, where it is known
     * @param day the day of the sale
     */
    public Fit fit(String mark, Optional<LocalDate> since, LocalDate day) {
        if (!marks.isEmpty() && !marks.contains(mark)) {
            return Fit.LEFT;
        }
        if (!goesByLines()) {
            return Fit.TAKEN;
        }
        return since.map(begun -> isOfLine(begun, day) ? Fit.TAKEN : Fit.LEFT).orElse(Fit.UNKNOWN);
    }

    private boolean isOfLine(LocalDate begun, LocalDate day) {
        return begunFrom.filter(begun::isBefore).isEmpty()
                && begunBefore.filter(first -> !begun.isBefore(first)).isEmpty()
                && firstMonths
                        .map(begun::plusMonths)
                        .filter(end -> !day.isBefore(end))
                        .isEmpty();
    }

    /** Can't one sale fall under both, whatever it is? */
    public boolean isApartFrom(Scope other) {
        boolean byMarks = !marks.isEmpty() && !other.marks.isEmpty() && Collections.disjoint(marks, other.marks);
        return byMarks || endsBefore(other) || other.endsBefore(this);
    }

    private boolean endsBefore(Scope later) {
        return begunBefore.isPresent()
                && later.begunFrom.isPresent()
                && !later.begunFrom.get().isBefore(begunBefore.get());
    }
}
