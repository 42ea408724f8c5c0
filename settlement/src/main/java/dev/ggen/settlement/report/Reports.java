package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.ControlTotals;
import dev.ggen.rating.FileSum;
import dev.ggen.rating.FreezeResult;
import dev.ggen.rating.FrozenLines;
import dev.ggen.rating.LineIntake;
import dev.ggen.rating.RatingEngine;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * Reads reports and freezes their lines: every row exactly once, whatever order files come in.
 *
 * <p>Streams; files may be larger than memory. Everything that is wrong is found in one go, up to a bound per file.
 */
public final class Reports {
    private final RatingEngine engine;
    private final int threads;
    private final LongConsumer rowsRead;

    /**
     * @param engine what keeps and sums the lines
     * @param threads how many files may be read at once
     */
    public Reports(RatingEngine engine, int threads) {
        this(engine, threads, rows -> {});
    }

    /**
     * @param rowsRead told now and then how many rows were read so far, by any of the threads
     */
    public Reports(RatingEngine engine, int threads, LongConsumer rowsRead) {
        this.engine = engine;
        this.threads = threads;
        this.rowsRead = rowsRead;
    }

    /**
     * Looks what a file is and whose, before its rows are read.
     *
     * @param file empty when the findings are red
     */
    public record Recognised(Optional<ReportFile> file, List<Finding> findings) {
        public Recognised {
            findings = List.copyOf(findings);
        }
    }

    /** Recognises one report by its header and its account; says what speaks against it. */
    public static Recognised recognise(ReportInput input) throws IOException {
        ReportSurvey survey = ReportSurvey.of(List.of(input), 1);
        boolean isRed = survey.findings().stream().anyMatch(Finding::isRed);
        Optional<ReportFile> file =
                isRed ? Optional.empty() : survey.files().stream().findFirst();
        return new Recognised(file, survey.findings());
    }

    /**
     * Reads and freezes.
     *
     * @param inputs reports and extracts, in any order; of two equal rows the one in the file whose name sorts first counts
     * @param folder an empty folder for the cache, which must stay as long as the frozen lines are used
     * @throws IOException when a file can't be read
     */
    public ReportReading freeze(List<ReportInput> inputs, Path folder) throws IOException {
        return freeze(inputs, folder, files -> List.of());
    }

    /**
     * Reads and freezes what isn't refused at first sight.
     *
     * @param refusing looks at the files that were recognised; what it finds is red, and then no row is read
     * @throws IOException when a file can't be read
     */
    public ReportReading freeze(
            List<ReportInput> inputs, Path folder, Function<List<ReportFile>, List<Finding>> refusing)
            throws IOException {
        ReportSurvey survey = ReportSurvey.of(inputs, threads);
        List<Finding> findings = new ArrayList<>(survey.findings());
        List<ReportFile> files = survey.files();
        List<Finding> refused = refusing.apply(files);
        if (!refused.isEmpty()) {
            findings.addAll(refused);
            return new ReportReading(Optional.empty(), findings);
        }
        List<String> digests = files.stream().map(file -> file.digest().hex()).toList();
        try (LineIntake intake = engine.intake(folder, digests)) {
            List<FileTally> tallies =
                    new ReportIntake(intake, survey.typesOfSettled(), threads, rowsRead).take(files, findings);
            if (survey.findings().stream()
                    .anyMatch(Finding::isRed)) { // a parent may stand in a file that can't be read
                findings.removeIf(finding -> finding.id().equals(AwsMapper.PARENT_MISSING));
            }
            return switch (intake.freeze()) {
                case FreezeResult.Contradicted contradicted -> {
                    findings.addAll(new ContradictionFindings(files, survey.typesOfSettled()).of(contradicted));
                    yield new ReportReading(Optional.empty(), findings);
                }
                case FreezeResult.Frozen frozen -> reading(survey, tallies, frozen.lines(), findings);
            };
        }
    }

    private ReportReading reading(
            ReportSurvey survey, List<FileTally> tallies, FrozenLines lines, List<Finding> findings)
            throws IOException {
        if (findings.stream().anyMatch(Finding::isRed)) {
            return new ReportReading(Optional.empty(), findings);
        }
        List<ReportFile> files = survey.files();
        findings.addAll(repetitions(files, lines));
        findings.addAll(MissingDays.of(files, tallies));
        findings.addAll(PaymentChecks.of(files, tallies, lines, survey.typesOfSettled()));
        List<ControlTotals> totals = totals(files, tallies, engine.fileSums(lines));
        FrozenReports frozen = new FrozenReports(files, lines, totals, survey.typesOfSettled());
        return new ReportReading(Optional.of(frozen), findings);
    }

    private static List<ControlTotals> totals(List<ReportFile> files, List<FileTally> tallies, List<FileSum> sums) {
        Map<Integer, List<FileSum>> byFile = sums.stream().collect(Collectors.groupingBy(FileSum::file));
        List<ControlTotals> totals = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            totals.addAll(tallies.get(i).totals(files.get(i), byFile.getOrDefault(i, List.of())));
        }
        return totals;
    }

    private static List<Finding> repetitions(List<ReportFile> files, FrozenLines lines) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            ReportFile file = files.get(i);
            long repeated = lines.repeated(i);
            if (repeated > 0) {
                String message =
                        "%s %s of %s %s delivered before, in it or in a file named before it; each is counted once"
                                .formatted(
                                        repeated,
                                        repeated == 1 ? "row" : "rows",
                                        file.name(),
                                        repeated == 1 ? "was" : "were");
                int line = file.format().line(lines.firstRepeated(i));
                Place first = Place.ofLine(file.name(), line, "the first of them");
                findings.add(
                        switch (file.format()) { // what a reporter writes anew each time overlaps by design
                            case AWS_BILLING_EVENTS,
                                    AWS_DISBURSEMENTS,
                                    GOOGLE_DISBURSEMENTS,
                                    MICROSOFT_EARNINGS,
                                    MICROSOFT_PAYMENTS -> Finding.green("report-rows-repeated", message, first);
                            case TRANSACTIONS_CSV -> Finding.yellow("report-rows-repeated", message, first);
                        });
            }
        }
        return findings;
    }
}
