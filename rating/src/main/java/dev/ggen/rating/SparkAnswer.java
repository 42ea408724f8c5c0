package dev.ggen.rating;

import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.MeasureSum;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What the Spark program wrote, as {@code dev.ggen.rating.spark.Answer} describes it. */
final class SparkAnswer {
    private static final String ANSWER = "answer";
    private static final int DIGEST_BYTES = RowEncoder.DIGEST_BYTES;
    private static final int HALF = 32;
    private static final int MONTHS = 12;
    private static final Comparator<FileSum> ORDER = Comparator.comparingInt(FileSum::file)
            .thenComparing(FileSum::month)
            .thenComparing(sum -> sum.sum().measure())
            .thenComparing(sum -> sum.sum().currency());

    private final Path folder;

    private SparkAnswer(Path folder) {
        this.folder = folder;
    }

    static SparkAnswer in(Path folder) {
        return new SparkAnswer(folder.resolve(ANSWER));
    }

    FreezeFindings findings(int files) {
        FreezeFindings findings = new FreezeFindings(files);
        for (int bucket = 0; bucket < Spill.BUCKETS; bucket++) {
            findings.bucket(bucket, RowEncoder.sha256().digest(), 0);
        }
        BitSet told = new BitSet();
        read("buckets", Integer.BYTES + Long.BYTES + DIGEST_BYTES, in -> {
            int bucket = in.getInt();
            if (told.get(bucket)) {
                throw new RatingException("Spark answered twice for one part of the lines");
            }
            told.set(bucket);
            long lines = in.getLong();
            byte[] digest = new byte[DIGEST_BYTES];
            in.get(digest);
            findings.bucket(bucket, digest, lines);
        });
        read("repeated", 2 * Integer.BYTES + Long.BYTES, in -> repeated(in, findings));
        read(
                "conflicts",
                4 * Integer.BYTES,
                in -> findings.contradicts(
                        new RowPlace(in.getInt(), in.getInt()), new RowPlace(in.getInt(), in.getInt())));
        return findings;
    }

    private static void repeated(ByteBuffer in, FreezeFindings findings) {
        int file = in.getInt();
        int first = in.getInt() * Long.SIZE;
        BitSet.valueOf(new long[] {in.getLong()}).stream()
                .forEach(bit -> findings.repeated(new RowPlace(file, first + bit)));
    }

    long contradictionCount() {
        long[] count = new long[1];
        read("conflict-count", Long.BYTES, in -> count[0] = in.getLong());
        return count[0];
    }

    /** Sorted by key. */
    List<KeySum> sums(List<Series> all) {
        List<KeySum> sums = new ArrayList<>();
        read("sums", 2 * Integer.BYTES + 3 * Long.BYTES, in -> {
            Series series = all.get(in.getInt());
            LocalDate day = LocalDate.ofEpochDay(in.getInt());
            sums.add(new KeySum(series.key(day), total(in), in.getLong()));
        });
        sums.sort(null);
        return sums;
    }

    private static BigInteger total(ByteBuffer in) {
        BigInteger high = BigInteger.valueOf(in.getLong()).shiftLeft(HALF);
        return high.add(BigInteger.valueOf(in.getLong()));
    }

    /** Sorted by file, month, measure and currency. */
    List<FileSum> fileSums(List<Series> all) {
        SortedMap<FileSum, FileSum> sums = new TreeMap<>(ORDER);
        read("file-sums", 3 * Integer.BYTES + 3 * Long.BYTES, in -> {
            int file = in.getInt();
            Series series = all.get(in.getInt());
            int month = in.getInt();
            FileSum sum = new FileSum(
                    file,
                    YearMonth.of(month / MONTHS, month % MONTHS + 1),
                    new MeasureSum(series.measure(), series.currency(), total(in), in.getLong()));
            sums.merge(sum, sum, SparkAnswer::plus);
        });
        return List.copyOf(sums.values());
    }

    private static FileSum plus(FileSum one, FileSum other) {
        MeasureSum sum = new MeasureSum(
                one.sum().measure(),
                one.sum().currency(),
                one.sum().sumMillionths().add(other.sum().sumMillionths()),
                one.sum().rows() + other.sum().rows());
        return new FileSum(one.file(), one.month(), sum);
    }

    private void read(String name, int bytes, Consumer<ByteBuffer> reader) {
        try {
            ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(name)));
            if (in.remaining() % bytes != 0) {
                throw new RatingException("Spark's answer is cut off: " + name);
            }
            while (in.hasRemaining()) {
                reader.accept(in);
            }
        } catch (IOException e) {
            throw new RatingException("Spark's answer can't be read in " + folder, e);
        }
    }
}
