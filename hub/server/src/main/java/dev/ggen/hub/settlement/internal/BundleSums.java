package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.DataFolder;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.StatementFile;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.settlement.build.MonthSums;
import dev.ggen.settlement.build.StatementBuild;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.stereotype.Component;

/** The sums from which issued statements were settled, read from their bundles. A bundle never changes, so the last ones are remembered. */
@Component
final class BundleSums {
    private static final int MOST_KNOWN = 500;
    private static final float LOAD = 0.75f;

    private final DataFolder folder;
    private final StatementFiles files;
    private final Map<String, List<KeySum>> known = new LinkedHashMap<>(16, LOAD, true);

    BundleSums(DataFolder folder, StatementFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * Reads them, outside of a transaction.
     *
     * @param months the statement's own month and those that it settled again
     */
    List<KeySum> of(Viewer viewer, StatementFile bundle, Set<YearMonth> months) {
        synchronized (known) {
            List<KeySum> sums = known.get(bundle.sha256());
            if (sums != null) {
                return sums;
            }
        }
        List<KeySum> read = read(viewer, bundle, months);
        synchronized (known) {
            known.put(bundle.sha256(), read);
            if (known.size() > MOST_KNOWN) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return read;
    }

    private List<KeySum> read(Viewer viewer, StatementFile bundle, Set<YearMonth> months) {
        try (DataFolder.Work work = folder.open("sums")) {
            Path file = work.path().resolve("bundle.zip");
            files.write(viewer, bundle, file);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                ZipEntry entry = zip.getEntry(StatementBuild.SUMS_FILE);
                try (InputStream in = zip.getInputStream(entry)) {
                    return MonthSums.parse(months, in.readAllBytes(), bundle.name() + "/" + StatementBuild.SUMS_FILE);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(bundle.name() + " can't be read", e);
        }
    }
}
