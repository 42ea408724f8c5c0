package dev.ggen.rating;

import dev.ggen.partner.revenue.TransactionLine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Lines → a file of records for each lane → Spark → its answer. */
final class SparkIntake implements LineIntake {
    static final String RECORDS = "records";

    /** As fine as lines can be dealt: by the first byte of their id. */
    private static final int PARTS_LIMIT = Spill.BUCKETS;

    private static final int LEAST_PARTS = 2;
    private static final long LINES_PER_PART = 250_000;
    private static final int BUFFER_BYTES = SpillRecord.BYTES << 12;

    private final SparkJob job;
    private final Path folder;
    private final LineRecords.Files files;
    private final SeriesNumbers numbers = new SeriesNumbers();
    private final List<Lane> lanes = new ArrayList<>();

    SparkIntake(SparkJob job, Path folder, List<String> fileDigests) {
        this.job = job;
        this.folder = folder;
        this.files = new LineRecords.Files(fileDigests);
        try {
            Files.createDirectory(folder.resolve(RECORDS));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public synchronized IntakeLane lane() {
        try {
            Path file = folder.resolve(RECORDS).resolve("lane-" + lanes.size());
            Lane lane = new Lane(new BufferedOutputStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    BUFFER_BYTES));
            lanes.add(lane);
            return lane;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public synchronized FreezeResult freeze() {
        if (lanes.isEmpty()) {
            lane();
        }
        closeLanes();
        long added = lanes.stream().mapToLong(lane -> lane.added).sum();
        SeriesFile.write(numbers.all(), folder);
        job.run(folder, parts(added));
        SparkAnswer answer = SparkAnswer.in(folder);
        FreezeFindings findings = answer.findings(files.count());
        long contradictions = answer.contradictionCount();
        requireAll(added, findings, contradictions);
        removeRecords();
        if (contradictions > 0) {
            return new FreezeResult.Contradicted(findings.conflicts(), contradictions);
        }
        String digest = HexFormat.of().formatHex(findings.digest());
        return new FreezeResult.Frozen(new FrozenLines(folder, digest, findings.lines(), findings.repeated()));
    }

    private static int parts(long lines) {
        return Math.clamp(lines / LINES_PER_PART, LEAST_PARTS, PARTS_LIMIT);
    }

    /** Every record that went in has come out: as a line, a repetition or a contradiction. */
    private static void requireAll(long added, FreezeFindings findings, long contradictions) {
        long repeated = findings.repeated().stream()
                .mapToLong(rows -> rows.cardinality())
                .sum();
        long answered = findings.lines() + repeated + contradictions;
        if (answered != added) {
            throw new RatingException("Spark was given " + added + " rows and answered for " + answered);
        }
    }

    @Override
    public synchronized void close() {
        closeLanes();
        removeRecords();
    }

    private void closeLanes() {
        try {
            for (Lane lane : lanes) {
                lane.out.close();
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void removeRecords() {
        try {
            for (int lane = 0; lane < lanes.size(); lane++) {
                Files.deleteIfExists(folder.resolve(RECORDS).resolve("lane-" + lane));
            }
            Files.deleteIfExists(folder.resolve(RECORDS));
        } catch (IOException e) {
            throw new RatingException("can't remove a working file in " + folder, e);
        }
    }

    private RatingException unwritable(IOException cause) {
        return new RatingException("can't write a working file in " + folder, cause);
    }

    private final class Lane implements IntakeLane {
        private final LineRecords records = new LineRecords(files, numbers);
        private final OutputStream out;
        private long added;

        private Lane(OutputStream out) {
            this.out = out;
        }

        @Override
        public void add(TransactionLine line, int place) {
            try {
                out.write(records.of(line, place));
                added++;
            } catch (IOException e) {
                throw unwritable(e);
            }
        }
    }
}
