package dev.ggen.settlement.report;

import dev.ggen.rating.IntakeLane;
import dev.ggen.rating.LineIntake;
import dev.ggen.receipt.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Reads files into an intake, several at once; findings come in the order of files all the same. */
final class ReportIntake {
    private static final int TOLD_EVERY = 1 << 13;

    private final LineIntake intake;
    private final Map<String, String> typesOfSettled;
    private final int threads;
    private final LongConsumer rowsRead;
    private final AtomicLong rows = new AtomicLong();

    ReportIntake(LineIntake intake, Map<String, String> typesOfSettled, int threads, LongConsumer rowsRead) {
        this.intake = intake;
        this.typesOfSettled = typesOfSettled;
        this.threads = threads;
        this.rowsRead = rowsRead;
    }

    private record Taken(FileTally tally, FileFindings findings) {}

    List<FileTally> take(List<ReportFile> files, List<Finding> findings) throws IOException {
        ThreadLocal<IntakeLane> lane = ThreadLocal.withInitial(intake::lane);
        List<FileTally> tallies = new ArrayList<>();
        for (Taken taken : SeveralAtOnce.of(files, threads, file -> take(file, lane.get()))) {
            tallies.add(taken.tally());
            findings.addAll(taken.findings().all());
        }
        return tallies;
    }

    private Taken take(ReportFile file, IntakeLane lane) throws IOException {
        FileTally tally = new FileTally();
        FileFindings findings = new FileFindings(file.name());
        Progress progress = new Progress();
        ReportScan.scan(file, typesOfSettled, findings, (place, row) -> {
            tally.add(row);
            progress.count();
            if (row instanceof MappedRow.Line mapped) {
                lane.add(mapped.line(), place);
            }
        });
        progress.tell();
        return new Taken(tally, findings);
    }

    /** One file's rows, added to those of all now and then: a counter that threads share is slow. */
    private final class Progress {
        private int untold;

        private void count() {
            untold++;
            if (untold == TOLD_EVERY) {
                tell();
            }
        }

        private void tell() {
            long now = rows.addAndGet(untold);
            if (now / TOLD_EVERY > (now - untold) / TOLD_EVERY) {
                rowsRead.accept(now);
            }
            untold = 0;
        }
    }
}
