package dev.ggen.rating.spark;

import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.TransactionLine;
import dev.ggen.rating.FileSum;
import dev.ggen.rating.FreezeResult;
import dev.ggen.rating.FrozenLines;
import dev.ggen.rating.IntakeLane;
import dev.ggen.rating.LineIntake;
import dev.ggen.rating.RatingEngine;
import dev.ggen.rating.RowConflict;
import dev.ggen.rating.RowPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that an engine says of a delivery.
 *
 * @param repeated the places of the rows that weren't counted
 */
record EngineAnswer(
        String digest,
        long lines,
        List<KeySum> sums,
        List<FileSum> fileSums,
        List<RowPlace> repeated,
        List<RowConflict> conflicts,
        long conflictCount) {
    static EngineAnswer of(RatingEngine engine, Delivery delivery) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/engines")), "freezing");
            try (LineIntake intake = engine.intake(folder, delivery.digests())) {
                fill(intake, delivery);
                return switch (intake.freeze()) {
                    case FreezeResult.Frozen frozen -> frozen(engine, delivery, frozen.lines());
                    case FreezeResult.Contradicted contradicted ->
                        new EngineAnswer(
                                "", 0, List.of(), List.of(), List.of(), contradicted.shown(), contradicted.count());
                };
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(LineIntake intake, Delivery delivery) {
        List<IntakeLane> lanes = List.of(intake.lane(), intake.lane());
        int next = 0;
        for (List<TransactionLine> file : delivery.files()) {
            for (TransactionLine line : file) {
                lanes.get(next++ % 2).add(line);
            }
        }
    }

    private static EngineAnswer frozen(RatingEngine engine, Delivery delivery, FrozenLines lines) {
        List<KeySum> sums = new ArrayList<>();
        engine.sums(lines, sums::add);
        List<RowPlace> repeated = new ArrayList<>();
        for (int file = 0; file < delivery.files().size(); file++) {
            for (TransactionLine line : delivery.files().get(file)) {
                RowPlace place = new RowPlace(file, (int) line.line());
                if (lines.isRepeated(place)) {
                    repeated.add(place);
                }
            }
        }
        return new EngineAnswer(lines.digest(), lines.lines(), sums, engine.fileSums(lines), repeated, List.of(), 0);
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
