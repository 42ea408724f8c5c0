package dev.ggen.settlement.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.rating.DuckRatingEngine;
import dev.ggen.settlement.report.WrittenFormat.Written;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random records, shuffled, spread over files and delivered again, are the same lines. {@code -Dggen.seed} begins with another seed. */
class DeliveriesTest {
    private static final long SEED = Long.getLong("ggen.seed", 1);
    private static final int TRIES = 6;
    private static final int MOST_RECORDS = 60;
    private static final int MOST_FILES = 4;

    @TempDir
    private Path work;

    private int folders;

    @ParameterizedTest
    @EnumSource
    void howRecordsAreSpreadAndHowOftenTheyComeChangesNothing(WrittenFormat format) throws IOException {
        for (long seed = SEED; seed < SEED + TRIES; seed++) {
            Random random = new Random(seed);
            List<Written> records = records(format, random);

            FrozenReports whole = frozen(format, List.of(records), random);
            FrozenReports spread = frozen(format, spread(records, random), random);

            String told = "%s, seed %s".formatted(format, seed);
            assertEquals(whole.lines().digest(), spread.lines().digest(), told);
            assertEquals(sums(records), sums(whole), told);
            assertEquals(sums(records), sums(spread), told);
        }
    }

    private static List<Written> records(WrittenFormat format, Random random) {
        List<Written> records = new ArrayList<>();
        int count = 1 + random.nextInt(MOST_RECORDS);
        for (int number = 0; number < count; number++) {
            records.add(format.record(number, random));
        }
        return records;
    }

    private static List<List<Written>> spread(List<Written> records, Random random) {
        List<Written> mixed = new ArrayList<>(records);
        mixed.addAll(records.subList(0, random.nextInt(records.size() + 1)));
        Collections.shuffle(mixed, random);
        List<List<Written>> files = new ArrayList<>();
        int count = 1 + random.nextInt(MOST_FILES);
        for (int file = 0; file < count; file++) {
            files.add(new ArrayList<>());
        }
        mixed.forEach(record -> files.get(random.nextInt(count)).add(record));
        return files;
    }

    private FrozenReports frozen(WrittenFormat format, List<List<Written>> files, Random random) throws IOException {
        Path folder = Files.createDirectory(work.resolve(Integer.toString(folders++)));
        List<ReportInput> inputs = new ArrayList<>();
        for (int number = 0; number < files.size(); number++) {
            List<String> lines = new ArrayList<>(List.of(format.header()));
            files.get(number).forEach(record -> lines.add(format.again(record.text(), random)));
            Path file = Files.write(folder.resolve(number + ".csv"), lines);
            inputs.add(ReportInput.of(format.fileName(number), format.delivered(file, random)));
        }
        ReportReading reading = ReportCases.read(inputs, Files.createDirectory(folder.resolve("cache")));
        return reading.frozen()
                .orElseThrow(() -> new AssertionError(reading.findings().toString()));
    }

    private static Map<String, BigDecimal> sums(List<Written> records) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        records.forEach(
                record -> record.sums().forEach((key, amount) -> sums.merge(key, plain(amount), DeliveriesTest::add)));
        return sums;
    }

    private static Map<String, BigDecimal> sums(FrozenReports frozen) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        new DuckRatingEngine(ReportCases.LIMITS)
                .sums(
                        frozen.lines(),
                        sum -> sums.merge(
                                sum.key().measure() + " " + sum.key().currency(),
                                plain(new BigDecimal(sum.sumMillionths(), 6)),
                                DeliveriesTest::add));
        return sums;
    }

    private static BigDecimal add(BigDecimal one, BigDecimal other) {
        return plain(one.add(other));
    }

    private static BigDecimal plain(BigDecimal amount) {
        return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }
}
