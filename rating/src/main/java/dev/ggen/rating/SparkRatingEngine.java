package dev.ggen.rating;

import dev.ggen.partner.revenue.KeySum;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The engine on Apache Spark, which runs as a program of its own: what they exchange is files.
 *
 * <p>Lines are read here, as for any engine, and leave as records of 72 bytes. Spark puts each row in once, digests, and adds; one run
 * answers everything that can be asked of frozen lines.
 */
public final class SparkRatingEngine implements RatingEngine {
    private final SparkJob job;

    public SparkRatingEngine(SparkJob job) {
        this.job = job;
    }

    @Override
    public LineIntake intake(Path folder, List<String> fileDigests) {
        return new SparkIntake(job, folder.toAbsolutePath(), fileDigests);
    }

    @Override
    public void sums(FrozenLines frozen, Consumer<KeySum> sink) {
        SparkAnswer.in(frozen.folder()).sums(SeriesFile.read(frozen.folder())).forEach(sink);
    }

    @Override
    public List<FileSum> fileSums(FrozenLines frozen) {
        return SparkAnswer.in(frozen.folder()).fileSums(SeriesFile.read(frozen.folder()));
    }
}
