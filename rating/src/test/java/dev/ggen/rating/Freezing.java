package dev.ggen.rating;

import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.TransactionLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Freezes lines in a folder that is gone afterwards, and answers what was asked of them. */
final class Freezing {
    private static final List<String> FILES = List.of(SomeLines.FIRST_FILE, SomeLines.SECOND_FILE);

    private Freezing() {}

    static <T> T frozen(List<TransactionLine> lines, RatingLimits limits, Function<FrozenLines, T> question) {
        return result(lines, limits, result -> switch (result) {
            case FreezeResult.Frozen frozen -> question.apply(frozen.lines());
            case FreezeResult.Contradicted contradicted -> throw new AssertionError(contradicted);
        });
    }

    static <T> T result(List<TransactionLine> lines, RatingLimits limits, Function<FreezeResult, T> question) {
        try {
            Path folder = Files.createTempDirectory("freezing");
            try (LineIntake intake = new DuckRatingEngine(limits).intake(folder, FILES)) {
                List<IntakeLane> lanes = List.of(intake.lane(), intake.lane());
                for (int i = 0; i < lines.size(); i++) {
                    lanes.get(i % 2).add(lines.get(i));
                }
                return question.apply(intake.freeze());
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<KeySum> sums(List<TransactionLine> lines, RatingLimits limits) {
        return frozen(lines, limits, frozen -> {
            List<KeySum> sums = new ArrayList<>();
            new DuckRatingEngine(limits).sums(frozen, sums::add);
            return sums;
        });
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
