package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.ControlTotals;
import dev.ggen.partner.revenue.MeasureSum;
import dev.ggen.rating.FileSum;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one file was seen to hold, by month, while it was read. Grows with months and reasons, not with rows. */
final class FileTally {
    private static final int SECONDS_PER_DAY = 86_400;

    private static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();

    private final Map<Integer, Month> months = new HashMap<>();
    private final BitSet recordedDays = new BitSet();

    private static final class Month {
        private long lines;
        private final SortedMap<String, Long> excluded = new TreeMap<>();
        private LocalDate first = LocalDate.MAX;
        private LocalDate last = LocalDate.MIN;
    }

    void add(MappedRow row) {
        Month month = month(row.day());
        if (row instanceof MappedRow.Excluded excluded) {
            month.excluded.merge(excluded.reason(), 1L, Long::sum);
        } else {
            month.lines++;
        }
        if (row.day().isBefore(month.first)) {
            month.first = row.day();
        }
        if (row.day().isAfter(month.last)) {
            month.last = row.day();
        }
        long recorded = Math.floorDiv(row.recordedAt().getEpochSecond(), SECONDS_PER_DAY);
        recordedDays.set(Math.toIntExact(recorded - FIRST_DAY));
    }

    private Month month(LocalDate day) {
        return months.computeIfAbsent(day.getYear() * 12 + day.getMonthValue() - 1, index -> new Month());
    }

    boolean excludedAny(String reason) {
        return months.values().stream().anyMatch(month -> month.excluded.containsKey(reason));
    }

    /** The days on which the reporter recorded anything, what doesn't count included. */
    List<LocalDate> recordedDays() {
        return recordedDays.stream()
                .mapToObj(day -> LocalDate.ofEpochDay(FIRST_DAY + day))
                .toList();
    }

    List<ControlTotals> totals(ReportFile file, List<FileSum> sums) {
        List<ControlTotals> totals = new ArrayList<>();
        new TreeMap<>(months).forEach((index, month) -> {
            YearMonth yearMonth = YearMonth.of(index / 12, index % 12 + 1);
            List<MeasureSum> own = sums.stream()
                    .filter(sum -> sum.month().equals(yearMonth))
                    .map(FileSum::sum)
                    .toList();
            long counted = own.stream().mapToLong(MeasureSum::rows).sum();
            long excluded =
                    month.excluded.values().stream().mapToLong(Long::longValue).sum();
            totals.add(new ControlTotals(
                    file.name(),
                    file.digest().hex(),
                    yearMonth,
                    month.lines + excluded,
                    counted,
                    month.lines - counted,
                    month.excluded,
                    own,
                    Optional.of(month.first),
                    Optional.of(month.last)));
        });
        return totals;
    }
}
