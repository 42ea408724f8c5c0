package dev.ggen.settlement.report;

import dev.ggen.receipt.Digest;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A report file to be read.
 *
 * @param name how messages and statements call it; a path as the user would write it
 * @param path where its bytes are
 * @param extractOf what it was taken from, when it holds only some records of a report
 */
public record ReportInput(String name, Path path, Optional<Original> extractOf) {
    public ReportInput {
        Objects.requireNonNull(path);
        Objects.requireNonNull(extractOf);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a report has a name");
        }
    }

    /**
     * The report that an extract was taken from.
     *
     * @param digest SHA-256 of the original's bytes
     * @param account the account that the original came from
     */
    public record Original(Digest digest, String account) {}

    public static ReportInput of(String name, Path path) {
        return new ReportInput(name, path, Optional.empty());
    }

    public static ReportInput extract(String name, Path path, Original original) {
        return new ReportInput(name, path, Optional.of(original));
    }
}
