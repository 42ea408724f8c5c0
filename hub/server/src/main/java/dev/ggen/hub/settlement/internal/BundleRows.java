package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.DataFolder;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.StatementFile;
import dev.ggen.rating.RatingLimits;
import dev.ggen.settlement.explain.SourceRows;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Source rows of statement lines, read from the stored bundle: what is shown is what the partner can verify. */
@Component
final class BundleRows {
    /** Reading a bundle takes memory outside the heap; so many at once on a node. */
    private static final int AT_ONCE = 2;

    private static final long LONGEST_WAIT_SECONDS = 30;
    private static final int MEMORY_MIB = 128;

    private final DataFolder folder;
    private final StatementFiles files;
    private final Semaphore readers = new Semaphore(AT_ONCE);

    BundleRows(DataFolder folder, StatementFiles files) {
        this.folder = folder;
        this.files = files;
    }

    SourceRows rows(Viewer viewer, StatementFile bundle, String line, long from, int most) {
        enter();
        try (DataFolder.Work work = folder.open("rows")) {
            Path file = work.path().resolve("bundle.zip");
            try (OutputStream out = Files.newOutputStream(file)) {
                files.write(viewer, bundle, out);
            }
            return SourceRows.of(
                    file,
                    bundle.name(),
                    line,
                    Math.max(0, from),
                    Math.min(most, Slice.MOST),
                    new RatingLimits(MEMORY_MIB, 1),
                    Files.createDirectory(work.path().resolve("read")));
        } catch (IOException e) {
            throw new UncheckedIOException(bundle.name() + " can't be read", e);
        } finally {
            readers.release();
        }
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
