package dev.ggen.settlement.report;

import dev.ggen.rating.IntakeLane;
import dev.ggen.rating.LineIntake;
import dev.ggen.receipt.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<Taken>> futures = new ArrayList<>();
            for (ReportFile file : files) {
                futures.add(executor.submit(() -> take(file, lane.get())));
            }
            List<FileTally> tallies = new ArrayList<>();
            for (Future<Taken> future : futures) {
                Taken taken = result(future);
                tallies.add(taken.tally());
                findings.addAll(taken.findings().all());
            }
            return tallies;
        }
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

    private static Taken result(Future<Taken> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("reading was interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException("reading a report failed", e);
            }
        }
    }
}
