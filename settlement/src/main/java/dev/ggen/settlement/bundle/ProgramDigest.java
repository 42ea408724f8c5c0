package dev.ggen.settlement.bundle;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Json;
import java.util.List;

/** One digest for a whole program: SHA-256 over the canonical JSON list of its files' paths and digests, sorted by path. */
public final class ProgramDigest {
    private ProgramDigest() {}

    public static Digest of(List<SourceFile> files) {
        return Digest.of(CanonicalJson.bytes(Json.of(files.stream()
                .sorted()
                .map(file -> Json.object()
                        .put("path", file.path())
                        .put("sha256", file.digest().hex())
                        .build())
                .toList())));
    }
}
