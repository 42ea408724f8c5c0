package dev.ggen.partner.revenue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one file held of one month, so that nothing can vanish between a report and its settlement: every row is counted,
 * repeated or excluded for a reason.
 *
 * @param file the file's name as the user gave it
 * @param fileDigest SHA-256 of its original bytes, 64 hexadecimal digits
 * @param month the month that the rows' days lie in
 * @param rows all records of that month
 * @param counted records that became lines
 * @param repeated records that another record (of this or another file) had delivered already
 * @param excluded records that move no money of this settlement, by reason
 * @param sums of the counted records, one per measure and currency, in that order
 * @param firstDay the earliest day among all rows; empty when the file holds none
 * @param lastDay the latest one
 */
public record ControlTotals(
        String file,
        String fileDigest,
        YearMonth month,
        long rows,
        long counted,
        long repeated,
        SortedMap<String, Long> excluded,
        List<MeasureSum> sums,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay)
        implements Comparable<ControlTotals> {
    public ControlTotals {
        LineRules.sha256(fileDigest);
        Objects.requireNonNull(month);
        Objects.requireNonNull(firstDay);
        Objects.requireNonNull(lastDay);
        excluded = Collections.unmodifiableSortedMap(new TreeMap<>(excluded));
        sums = List.copyOf(sums);
        long accounted = Math.addExact(Math.addExact(counted, repeated), total(excluded));
        if (rows != accounted) {
            throw new IllegalArgumentException("control totals of " + file + ", " + month + ": " + rows + " rows, but "
                    + accounted + " accounted for");
        }
    }

    private static long total(SortedMap<String, Long> excluded) {
        return excluded.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    /** By file name, digest and month. */
    @Override
    public int compareTo(ControlTotals other) {
        int byFile = file.compareTo(other.file);
        int byDigest = byFile != 0 ? byFile : fileDigest.compareTo(other.fileDigest);
        return byDigest != 0 ? byDigest : month.compareTo(other.month);
    }
}
