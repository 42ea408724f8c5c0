package dev.ggen.settlement.report;

import dev.ggen.receipt.Digest;
import dev.ggen.receipt.ZipSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** SHA-256 of files of any size. */
final class FileDigests {
    private static final int BUFFER_BYTES = 1 << 18;

    private FileDigests() {}

    /**
     * A report that was read once.
     *
     * @param digest an extract's is its original's
     * @param measure of the bytes that were digested; an extract's aren't
     */
    record Digested(ReportInput input, Digest digest, Optional<ZipSource.Measure> measure) {}

    /** Each report, in the order given. */
    static List<Digested> of(List<ReportInput> inputs, int threads) throws IOException {
        return SeveralAtOnce.of(inputs, threads, FileDigests::of);
    }

    private static Digested of(ReportInput input) throws IOException {
        Optional<ReportInput.Original> original = input.extractOf();
        if (original.isPresent()) {
            return new Digested(input, original.get().digest(), Optional.empty());
        }
        CRC32 crc = new CRC32();
        Digest digest = of(input.path(), crc);
        ZipSource.Measure measure = new ZipSource.Measure((int) crc.getValue(), Files.size(input.path()));
        return new Digested(input, digest, Optional.of(measure));
    }

    static Digest of(Path path) throws IOException {
        return of(path, new CRC32());
    }

    private static Digest of(Path path, CRC32 crc) throws IOException {
        MessageDigest sha256 = Digest.sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha256.update(buffer, 0, read);
                crc.update(buffer, 0, read);
            }
        }
        return Digest.of(sha256);
    }
}
