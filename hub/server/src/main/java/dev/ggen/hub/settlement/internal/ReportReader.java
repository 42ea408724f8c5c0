package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.Progress;
import dev.ggen.partner.revenue.ControlTotals;
import dev.ggen.rating.DuckRatingEngine;
import dev.ggen.rating.RatingLimits;
import dev.ggen.receipt.Finding;
import dev.ggen.settlement.report.ReportFile;
import dev.ggen.settlement.report.ReportFormat;
import dev.ggen.settlement.report.ReportInput;
import dev.ggen.settlement.report.ReportReading;
import dev.ggen.settlement.report.Reports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a new report together with all of its source that count already, so that a row counts once across files. */
final class ReportReader {
    static final String READING = "settlement.job.reading";
    private static final int MEMORY_MIB = 512;
    private static final int THREADS = 1;

    /** Sorts before every report's own name: of two equal rows, the one that came first counts. */
    private static final String BEFORE = "(accepted) ";

    private final ReportInput report;
    private final Path work;
    private final Progress progress;

    /**
     * @param report the new one, under its own name
     * @param work an empty folder for caches
     */
    ReportReader(ReportInput report, Path work, Progress progress) {
        this.report = report;
        this.work = work;
        this.progress = progress;
    }

    static ReportInput before(String name, Path path) {
        return ReportInput.of(BEFORE + name, path);
    }

    ReadReport read(ReportFile file, List<ReportInput> others) {
        List<ReportInput> all = new ArrayList<>(others);
        all.add(report);
        ReportReading reading = freeze(all, "all");
        List<Finding> own = reading.findings().stream().filter(this::isOwn).toList();
        if (reading.frozen().isEmpty()) {
            List<Finding> told = own.isEmpty() ? reading.findings() : own;
            return new ReadReport.Unusable(Optional.of(file), refusedRows(told), told);
        }
        List<ControlTotals> totals = reading.frozen().get().controlTotals().stream()
                .filter(each -> each.file().equals(report.name()))
                .toList();
        return new ReadReport.Usable(file, totals, leans(file, others), own);
    }

    /** Only marketplaces' rows name rows of other files; whether these do shows when the file is read alone. */
    private boolean leans(ReportFile file, List<ReportInput> others) {
        return file.format() == ReportFormat.AWS_BILLING_EVENTS
                && !others.isEmpty()
                && freeze(List.of(report), "alone").frozen().isEmpty();
    }

    private ReportReading freeze(List<ReportInput> inputs, String cache) {
        try {
            Path folder = Files.createTempDirectory(work, cache);
            progress.at(READING, 0, 0);
            return new Reports(
                            new DuckRatingEngine(new RatingLimits(MEMORY_MIB, THREADS)),
                            THREADS,
                            rows -> progress.at(READING, rows, 0))
                    .freeze(inputs, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(report.name() + " can't be read", e);
        }
    }

    private boolean isOwn(Finding finding) {
        return finding.places().stream().anyMatch(place -> place.file().equals(report.name()));
    }

    private long refusedRows(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isRed)
                .flatMap(finding -> finding.places().stream().limit(1))
                .filter(place -> place.line() > 1 && place.file().equals(report.name()))
                .mapToInt(place -> place.line())
                .distinct()
                .count();
    }
}
