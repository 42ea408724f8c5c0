package dev.ggen.hub.settlement;

import dev.ggen.hub.ledger.LineStep;
import dev.ggen.partner.money.Amount;
import dev.ggen.receipt.Finding;
import dev.ggen.settlement.statement.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A statement as it was issued, and where its lines stand now.
 *
 * @param vendor the vendor's name
 * @param program name and version by which it was settled
 * @param notice a line for every page; empty when there is none
 * @param payment when it is to be paid, as a sentence
 * @param terms what the agreement says beside its clauses, as sentences
 * @param adjustments of earlier months' lines, owed with this statement
 * @param untied sums that belong to no share
 * @param outsideRows rows of other months, left for theirs
 * @param files its documents
 */
public record StatementSheet(
        StatementView view,
        String vendor,
        String program,
        String notice,
        List<Words.Part> payment,
        List<List<Words.Part>> terms,
        List<Line> lines,
        List<Adjusted> adjustments,
        List<Fee> fees,
        List<Payment> payments,
        List<Part> untied,
        List<Total> totals,
        long outsideRows,
        List<Finding> findings,
        List<StatementFile> files) {
    public StatementSheet {
        payment = List.copyOf(payment);
        terms = List.copyOf(terms);
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
        fees = List.copyOf(fees);
        payments = List.copyOf(payments);
        untied = List.copyOf(untied);
        totals = List.copyOf(totals);
        findings = List.copyOf(findings);
        files = List.copyOf(files);
    }

    /**
     * A line: what one clause gives on a stretch of days.
     *
     * @param ordinal its place, from 1
     * @param id its identity: disputes, adjustments and explanations hang on it
     * @param sentence what the clause says, values set off
     * @param exception who approved a rate outside its range, and why; empty for none
     * @param until the first day that no longer counts
     * @param base the exact sum of the parts
     * @param baseRounded in minor units
     * @param before what earlier months had counted; none where the line doesn't go by them
     * @param arithmetic what its receiver gets, step by step; none where one rate of the base says all
     * @param receiver whose rate it is: {@code vendor} or {@code partner}
     * @param remainderTo who is served where both lost the same by cutting; empty where nothing is shared
     * @param partnerOwes whether the partner owes the vendor, or the other way
     * @param amount what is owed
     * @param steps of its state, the first first
     */
    public record Line(
            int ordinal,
            String id,
            String clause,
            List<Words.Part> sentence,
            Optional<RateException> exception,
            String stream,
            LocalDate from,
            LocalDate until,
            List<Part> parts,
            String base,
            Amount baseRounded,
            List<Before> before,
            List<Step> arithmetic,
            String receiver,
            Share vendorShare,
            Share partnerShare,
            Optional<String> remainderTo,
            boolean partnerOwes,
            Amount amount,
            List<LineStep> steps) {
        public Line {
            sentence = List.copyOf(sentence);
            parts = List.copyOf(parts);
            before = List.copyOf(before);
            arithmetic = List.copyOf(arithmetic);
            steps = List.copyOf(steps);
        }

        /** What the partner owes by it; negative when the vendor owes. */
        public Amount owedToVendor() {
            return partnerOwes ? amount : amount.negated();
        }

        /** Its state now. */
        public LineStep step() {
            return steps.getLast();
        }
    }

    /** Who let a rate stand outside of its range. */
    public record RateException(String approvedBy, LocalDate approvedOn, String reason) {}

    /**
     * One party's share.
     *
     * @param rate of the base; empty where it goes by steps
     * @param exact before rounding
     * @param remainder units that rounding gave beyond the cut value
     */
    public record Share(Optional<String> rate, String exact, Amount rounded, int remainder) {}

    /**
     * What earlier months had counted when a line was settled.
     *
     * @param counts as the statement names it, {@code amount}
     * @param from the first month that was counted
     * @param quantity how much, exactly
     */
    public record Before(String counts, YearMonth from, String quantity) {}

    /**
     * One piece of a line's arithmetic.
     *
     * @param kind as the statement names it, {@code share}
     * @param quantity what is multiplied or compared
     * @param factor by what
     * @param exact what it adds
     * @param month the earlier month that it is about, where it is about one
     */
    public record Step(String kind, String quantity, String factor, String exact, Optional<YearMonth> month) {}

    /**
     * What one measure adds.
     *
     * @param measure {@code SALE}
     */
    public record Part(String measure, String exact, long rows) {}

    /** What a partner kept under a line's clause against its share. */
    public record Fee(
            String line,
            Amount kept,
            Amount agreed,
            Amount difference,
            long rows,
            boolean isAsAgreed,
            String sentence) {}

    /** What reached the vendor. */
    public record Payment(String source, LocalDate receivedOn, Amount amount, long rows) {}

    /** Control totals of a file and month. */
    public record Total(
            String file,
            String digest,
            YearMonth month,
            long rows,
            long counted,
            long repeated,
            SortedMap<String, Long> excluded) {
        public Total {
            excluded = Collections.unmodifiableSortedMap(new TreeMap<>(excluded));
        }

        public long excludedRows() {
            return excluded.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
