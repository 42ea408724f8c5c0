package dev.ggen.generator.plan;

import dev.ggen.generator.spec.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.codec.digest.Blake3;

/**
 * The digest by which {@code ggen.lock} knows a pack: BLAKE3 over the path and the bytes of every file, sorted by path. Nothing
 * stands between them, as the format has it.
 */
final class PackDigest {
    private static final int BYTES = 32;

    private PackDigest() {}

    /** @param files by the path that counts: relative to the pack, or as the manifest writes it */
    static String of(SortedMap<String, SourceFile> files) {
        Blake3 digest = Blake3.initHash();
        for (Map.Entry<String, SourceFile> file : files.entrySet()) {
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update(file.getValue().bytes());
        }
        return "blake3:" + HexFormat.of().formatHex(digest.doFinalize(BYTES));
    }
}
