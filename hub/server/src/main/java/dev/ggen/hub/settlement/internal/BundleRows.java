package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.DataFolder;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.StatementFile;
import dev.ggen.rating.RatingLimits;
import dev.ggen.settlement.explain.SourceRows;
import dev.ggen.settlement.touched.NamedBundle;
import dev.ggen.settlement.touched.Subject;
import dev.ggen.settlement.touched.Touched;
import dev.ggen.settlement.touched.TouchedRun;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Source rows of statement lines, read from the stored bundle: what is shown is what the partner can verify. */
@Component
final class BundleRows {
    /** Reading a bundle takes memory outside the heap; so many at once on a node. */
    private static final int AT_ONCE = 2;

    private static final long LONGEST_WAIT_SECONDS = 30;
    private static final RatingLimits LIMITS = new RatingLimits(128, 1);

    private final DataFolder folder;
    private final StatementFiles files;
    private final Semaphore readers = new Semaphore(AT_ONCE);

    BundleRows(DataFolder folder, StatementFiles files) {
        this.folder = folder;
        this.files = files;
    }

    SourceRows rows(Viewer viewer, StatementFile bundle, String line, long from, int most) {
        return reading(work -> SourceRows.of(
                written(viewer, bundle, work),
                bundle.name(),
                line,
                Math.max(0, from),
                Math.min(most, Slice.MOST),
                LIMITS,
                Files.createDirectory(work.resolve("read"))));
    }

    /** What something touched in some statements. */
    Touched touched(Viewer viewer, List<StatementFile> bundles, Subject subject, int mostRows) {
        return reading(work -> {
            List<NamedBundle> named = new ArrayList<>();
            for (StatementFile bundle : bundles) {
                Path own = Files.createDirectory(work.resolve("statement-" + named.size()));
                named.add(new NamedBundle(written(viewer, bundle, own), bundle.name()));
            }
            return TouchedRun.of(named, subject, mostRows, LIMITS, Files.createDirectory(work.resolve("read")));
        });
    }

    private interface Reading<T> {
        T in(Path work) throws IOException;
    }

    private <T> T reading(Reading<T> reading) {
        enter();
        try (DataFolder.Work work = folder.open("rows")) {
            return reading.in(work.path());
        } catch (IOException e) {
            throw new UncheckedIOException("a statement's bundle can't be read", e);
        } finally {
            readers.release();
        }
    }

    private Path written(Viewer viewer, StatementFile bundle, Path work) throws IOException {
        Path file = work.resolve("bundle.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            files.write(viewer, bundle, out);
        }
        return file;
    }

    private void enter() {
        try {
            if (readers.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refused.conflict("rows-busy", "too many people read source rows at the moment", "try again in a minute");
    }
}
