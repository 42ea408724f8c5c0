package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.ControlTotals;
import dev.ggen.partner.revenue.TransactionLine;
import dev.ggen.rating.FrozenLines;
import dev.ggen.rating.RowPlace;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reports whose lines are fixed: what they are, what each file held, and the way back from a line to its record.
 *
 * <p>The records themselves stay in the files and are read again when they are wanted, so memory doesn't grow with them. A file
 * that has changed since is refused.
 */
public final class FrozenReports {
    private final List<ReportFile> files;
    private final Map<String, List<ReportFile>> filesBySource;
    private final FrozenLines lines;
    private final List<ControlTotals> controlTotals;
    private final Map<String, String> typesOfSettled;

    FrozenReports(
            List<ReportFile> files,
            FrozenLines lines,
            List<ControlTotals> controlTotals,
            Map<String, String> typesOfSettled) {
        this.files = List.copyOf(files);
        this.filesBySource = this.files.stream().collect(Collectors.groupingBy(ReportFile::source));
        this.lines = lines;
        this.controlTotals = List.copyOf(controlTotals);
        this.typesOfSettled = Map.copyOf(typesOfSettled);
    }

    /** The files that were read, each once, by name. */
    public List<ReportFile> files() {
        return files;
    }

    public List<ReportFile> filesOf(String source) {
        return List.copyOf(filesBySource.getOrDefault(source, List.of()));
    }

    /** What the engine sums. */
    public FrozenLines lines() {
        return lines;
    }

    /** One for each file and month, in the order of files, then months. */
    public List<ControlTotals> controlTotals() {
        return controlTotals;
    }

    /** Hands over a source's lines, each once, in the order of files and records. */
    public void lines(String source, Consumer<TransactionLine> sink) {
        for (ReportFile file : filesOf(source)) {
            records(file, record -> {
                if (record instanceof ReportRecord.Counted counted) {
                    sink.accept(counted.line());
                }
            });
        }
    }

    /** Hands over what became of every record of a file, in order. */
    public void records(ReportFile file, Consumer<ReportRecord> sink) {
        int number = files.indexOf(file);
        requireUnchanged(file);
        FileFindings findings = new FileFindings(file.name());
        try {
            ReportScan.scan(
                    file,
                    typesOfSettled,
                    findings,
                    (place, row) -> sink.accept(fate(file, new RowPlace(number, place), row)));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file.name() + " again", e);
        }
        if (!findings.isEmpty()) {
            throw changed(file);
        }
    }

    private ReportRecord fate(ReportFile file, RowPlace place, MappedRow row) {
        int line = file.format().line(place.place());
        return switch (row) {
            case MappedRow.Excluded excluded -> new ReportRecord.Excluded(line, excluded.reason(), excluded.day());
            case MappedRow.Line mapped ->
                lines.isRepeated(place)
                        ? new ReportRecord.Repeated(line, mapped.line())
                        : new ReportRecord.Counted(line, mapped.line());
        };
    }

    private static void requireUnchanged(ReportFile file) {
        if (file.input().extractOf().isPresent()) {
            return;
        }
        try {
            if (!FileDigests.of(file.input().path()).equals(file.digest())) {
                throw changed(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file.name() + " again", e);
        }
    }

    private static FindingsException changed(ReportFile file) {
        return new FindingsException(Finding.red(
                        "report-changed",
                        file.name() + " changed while it was being settled",
                        Place.ofFile(file.name()))
                .withAllowed("a file with the digest " + file.digest())
                .withHint("Run again when nothing writes to the file."));
    }
}
