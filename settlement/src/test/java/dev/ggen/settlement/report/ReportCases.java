package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.ControlTotals;
import dev.ggen.partner.revenue.TransactionLine;
import dev.ggen.rating.DuckRatingEngine;
import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the reports of a folder and tells in text what came of them. */
final class ReportCases {
    static final RatingLimits LIMITS = new RatingLimits(128, 2);

    private ReportCases() {}

    static ReportReading read(List<ReportInput> inputs, Path cache) throws IOException {
        return new Reports(new DuckRatingEngine(LIMITS), 2).freeze(inputs, cache);
    }

    static List<ReportInput> reportsIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> ReportEndings.of(file.toString()).isPresent())
                    .sorted()
                    .map(file -> ReportInput.of(file.getFileName().toString(), file))
                    .toList();
        }
    }

    static String told(ReportReading reading) {
        List<String> told = new ArrayList<>();
        for (Finding finding : reading.findings()) {
            told.add(told(finding));
        }
        reading.frozen().ifPresent(frozen -> {
            for (ReportFile file : frozen.files()) {
                told.add("file " + file.name() + " of " + file.source());
                frozen.lines(file.source(), line -> {
                    if (line.fileDigest().equals(file.digest().hex())) {
                        told.add("line " + line.line() + " " + line.canonical().replace('\t', ' '));
                    }
                });
            }
            frozen.controlTotals().forEach(totals -> told.add(told(totals)));
        });
        return String.join("\n", told) + "\n";
    }

    private static String told(Finding finding) {
        String places = finding.places().stream()
                .map(place -> place + (place.says().isEmpty() ? "" : " (" + place.says() + ")"))
                .collect(Collectors.joining(", "));
        return "%s %s %s: %s | allowed: %s | hint: %s"
                .formatted(
                        finding.severity().word(),
                        finding.id(),
                        places,
                        finding.message(),
                        finding.allowed(),
                        finding.hint());
    }

    private static String told(ControlTotals totals) {
        String sums = totals.sums().stream()
                .map(sum -> "%s %s %s (%s)".formatted(sum.measure(), sum.currency(), sum.sumMillionths(), sum.rows()))
                .collect(Collectors.joining(", "));
        return "totals %s %s: %s rows, %s counted, %s repeated, excluded %s, sums %s"
                .formatted(
                        totals.file(),
                        totals.month(),
                        totals.rows(),
                        totals.counted(),
                        totals.repeated(),
                        totals.excluded(),
                        sums);
    }

    static List<TransactionLine> lines(FrozenReports frozen, String source) {
        List<TransactionLine> lines = new ArrayList<>();
        frozen.lines(source, lines::add);
        return lines;
    }
}
