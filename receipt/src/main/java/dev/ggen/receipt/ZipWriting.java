package dev.ggen.receipt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Writes one canonical container; every fault is found before the first byte goes out. */
final class ZipWriting {
    private static final int BUFFER_BYTES = 1 << 16;

    private final List<Measured> entries = new ArrayList<>();

    /** An entry of which is known what it measures. */
    private record Measured(String name, ZipSource source, int crc, long size) {}

    ZipWriting(Map<String, ZipSource> sources) throws IOException {
        ZipLimits.check(List.copyOf(sources.keySet()));
        TreeMap<String, ZipSource> sorted = new TreeMap<>(ZipName.ORDER);
        sorted.putAll(sources);
        long total = ZipLayout.END_BYTES;
        for (Map.Entry<String, ZipSource> source : sorted.entrySet()) {
            Measured entry = measured(source.getKey(), source.getValue());
            entries.add(entry);
            total += ZipLayout.LOCAL_BYTES
                    + ZipLayout.CENTRAL_BYTES
                    + 2L * ZipName.bytes(entry.name()).length
                    + entry.size();
            ZipLimits.checkSize(total);
        }
    }

    private static Measured measured(String name, ZipSource source) throws IOException {
        Optional<ZipSource.Measure> known = source.measure();
        if (known.isPresent()) {
            return new Measured(name, source, known.get().crc(), known.get().size());
        }
        CRC32 crc = new CRC32();
        long size = copy(source, OutputStream.nullOutputStream(), crc);
        return new Measured(name, source, (int) crc.getValue(), size);
    }

    void write(OutputStream out) throws IOException {
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        long offset = 0;
        for (Measured entry : entries) {
            byte[] name = ZipName.bytes(entry.name());
            byte[] local = ZipLayout.local(name, entry.crc(), entry.size());
            directory.writeBytes(ZipLayout.central(name, entry.crc(), entry.size(), offset));
            out.write(local);
            copyUnchanged(entry, out);
            offset += local.length + entry.size();
        }
        directory.writeTo(out);
        out.write(ZipLayout.end(entries.size(), directory.size(), offset));
    }

    private static void copyUnchanged(Measured entry, OutputStream out) throws IOException {
        CRC32 crc = new CRC32();
        long size = copy(entry.source(), out, crc);
        if (size != entry.size() || (int) crc.getValue() != entry.crc()) {
            throw new FindingsException(Finding.red(
                    "zip-source-changed", "the source of \"" + entry.name() + "\" changed while it was packed"));
        }
    }

    private static long copy(ZipSource source, OutputStream out, CRC32 crc) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long size = 0;
        try (InputStream in = source.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                crc.update(buffer, 0, read);
                size += read;
            }
        }
        return size;
    }
}
