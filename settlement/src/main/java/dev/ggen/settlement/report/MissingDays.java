package dev.ggen.settlement.report;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A feed that is written every day has a hole where a day between two others recorded nothing. */
final class MissingDays {
    private static final int DAYS_LIMIT = 40_000;

    private MissingDays() {}

    static List<Finding> of(List<ReportFile> files, List<FileTally> tallies) {
        SortedMap<String, NavigableSet<LocalDate>> recorded = new TreeMap<>();
        SortedMap<String, String> firstFile = new TreeMap<>();
        for (int i = 0; i < files.size(); i++) {
            ReportFile file = files.get(i);
            if (file.format() == ReportFormat.AWS_BILLING_EVENTS) {
                recorded.computeIfAbsent(file.source(), source -> new TreeSet<>())
                        .addAll(tallies.get(i).recordedDays());
                firstFile.putIfAbsent(file.source(), file.name());
            }
        }
        List<Finding> findings = new ArrayList<>();
        recorded.forEach((source, days) -> byMonth(days)
                .forEach((month, missing) ->
                        findings.add(finding(source, firstFile.getOrDefault(source, source), month, missing))));
        return findings;
    }

    private static Map<YearMonth, List<LocalDate>> byMonth(NavigableSet<LocalDate> days) {
        if (days.isEmpty()) {
            return Map.of();
        }
        return days.first()
                .datesUntil(days.last())
                .limit(DAYS_LIMIT)
                .filter(day -> !days.contains(day))
                .collect(Collectors.groupingBy(YearMonth::from, TreeMap::new, Collectors.toList()));
    }

    private static Finding finding(String source, String file, YearMonth month, List<LocalDate> missing) {
        return Finding.yellow(
                        "report-day-missing",
                        "%s recorded nothing on %s %s of %s: %s"
                                .formatted(
                                        source,
                                        missing.size(),
                                        missing.size() == 1 ? "day" : "days",
                                        month,
                                        missing.stream()
                                                .map(LocalDate::toString)
                                                .collect(Collectors.joining(", "))),
                        Place.ofFile(file))
                .withAllowed("a row of any kind on every day between the first and the last")
                .withHint("Make sure that the feed is complete; a quiet day is possible.");
    }
}
