package dev.ggen.partner.settlement;

import dev.ggen.partner.money.Amount;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.settlement.Adjustment.Reason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares an earlier month as it is settled now with what was posted for it.
 *
 * @param month the month and what was posted
 * @param asKnown its lines from the sums that it was last settled from, by the terms of now
 * @param asNow its lines from the sums of now
 * @param otherRows why its own rows can differ
 */
record Restating(EarlierMonth month, List<StatementLine> asKnown, List<StatementLine> asNow, Reason otherRows) {

    /** What differs, in the order of the lines' ids. */
    List<Adjustment> adjustments() {
        SortedMap<String, PostedLine> posted = byId(month.lines(), PostedLine::id);
        SortedMap<String, StatementLine> known = byId(asKnown, line -> line.id().name());
        SortedMap<String, StatementLine> now = byId(asNow, line -> line.id().name());
        TreeSet<String> ids = new TreeSet<>(posted.keySet());
        ids.addAll(now.keySet());
        List<Adjustment> adjustments = new ArrayList<>();
        for (String id : ids) {
            Optional<PostedLine> was = Optional.ofNullable(posted.get(id));
            Optional<StatementLine> is = Optional.ofNullable(now.get(id));
            Reason reason = reason(was, Optional.ofNullable(known.get(id)), is);
            boolean turns = was.isPresent()
                    && is.isPresent()
                    && was.get().owes() != is.get().owes();
            if (turns) {
                add(adjustments, reason, was, Optional.empty());
                add(adjustments, reason, Optional.empty(), is);
            } else {
                add(adjustments, reason, was, is);
            }
        }
        return adjustments;
    }

    private void add(
            List<Adjustment> adjustments, Reason reason, Optional<PostedLine> was, Optional<StatementLine> is) {
        Adjustment adjustment = new Adjustment(yearMonth(), reason, was, is);
        boolean differs = !adjustment.difference(Party.VENDOR).isZero()
                || !adjustment.difference(Party.PARTNER).isZero();
        if (differs) {
            adjustments.add(adjustment);
        }
    }

    private YearMonth yearMonth() {
        return month.period().month();
    }

    private Reason reason(Optional<PostedLine> was, Optional<StatementLine> known, Optional<StatementLine> now) {
        if (!isSame(was, known)) {
            return Reason.TERMS;
        }
        return parts(known).equals(parts(now)) ? Reason.COUNTED : otherRows;
    }

    /** What was counted under a line; nothing where there is none. */
    private static List<BasePart> parts(Optional<StatementLine> line) {
        return line.map(StatementLine::parts).orElse(List.of());
    }

    private static boolean isSame(Optional<PostedLine> was, Optional<StatementLine> known) {
        return was.isPresent() == known.isPresent()
                && was.map(line -> line.vendor().equals(known.get().share(Party.VENDOR))
                                && line.partner().equals(known.get().share(Party.PARTNER)))
                        .orElse(true);
    }

    private static <L> SortedMap<String, L> byId(List<L> lines, Function<L, String> id) {
        return lines.stream().collect(Collectors.toMap(id, line -> line, (one, other) -> other, TreeMap::new));
    }

    /** What was paid in the month and isn't posted yet; negative where more was posted. */
    List<DayPayment> payments(List<DayPayment> now) {
        record At(LocalDate day, String source) implements Comparable<At> {
            private static final Comparator<At> ORDER =
                    Comparator.comparing(At::day).thenComparing(At::source);

            static At of(DayPayment payment) {
                return new At(payment.day(), payment.source());
            }

            @Override
            public int compareTo(At other) {
                return ORDER.compare(this, other);
            }
        }
        SortedMap<At, DayPayment> left = new TreeMap<>();
        now.forEach(payment -> left.merge(At.of(payment), payment, Restating::plus));
        month.payments().forEach(payment -> left.merge(At.of(payment), negated(payment), Restating::plus));
        return left.values().stream()
                .filter(payment -> !payment.amount().isZero())
                .toList();
    }

    private static DayPayment negated(DayPayment payment) {
        return new DayPayment(payment.source(), payment.day(), payment.amount().negated(), -payment.rows());
    }

    private static DayPayment plus(DayPayment one, DayPayment other) {
        Amount amount = one.amount().plus(other.amount());
        return new DayPayment(one.source(), one.day(), amount, one.rows() + other.rows());
    }
}
