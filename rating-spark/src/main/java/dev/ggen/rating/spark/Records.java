package dev.ggen.rating.spark;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** Where executors find the records: in the folder that ggen wrote, or in a copy where they can reach it, which is removed again. */
final class Records implements AutoCloseable {
    private final String location;
    private final Optional<Copy> copy;

    private record Copy(FileSystem files, Path folder) {}

    private Records(String location, Optional<Copy> copy) {
        this.location = location;
        this.copy = copy;
    }

    static Records at(SparkSession session, java.nio.file.Path folder, Optional<String> shared) throws IOException {
        if (shared.isEmpty()) {
            return new Records(folder.toUri().toString(), Optional.empty());
        }
        Path target = new Path(shared.get(), "ggen-" + session.sparkContext().applicationId());
        FileSystem files = target.getFileSystem(session.sparkContext().hadoopConfiguration());
        Records records = new Records(files.makeQualified(target).toString(), Optional.of(new Copy(files, target)));
        try {
            files.copyFromLocalFile(new Path(folder.toUri()), target);
            return records;
        } catch (IOException e) {
            records.close();
            throw e;
        }
    }

    String location() {
        return location;
    }

    @Override
    public void close() throws IOException {
        if (copy.isPresent()) {
            copy.get().files().delete(copy.get().folder(), true);
        }
    }
}
