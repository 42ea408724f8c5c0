package dev.ggen.receipt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a private key's file, wherever it is; what others may read is refused. */
public final class KeyFile {
    private static final long MAX_BYTES = 4096;

    private KeyFile() {}

    /** The seal of the key in the file, without the arithmetic that signing needs; empty when the file can't be used. */
    public static Optional<Seal> seal(Path file, String purpose) {
        try {
            if (!Files.isRegularFile(file) || !PrivateFiles.openTo(file).isEmpty() || Files.size(file) > MAX_BYTES) {
                return Optional.empty();
            }
            String text = StrictText.decode(Files.readAllBytes(file), "key-unreadable", file.toString());
            return Optional.of(Seal.of(Pem.PRIVATE.raw(text, file.toString()), purpose));
        } catch (IOException | FindingsException e) {
            return Optional.empty(); // whoever reads the key itself says why
        }
    }

    /**
     * @throws FindingsException {@code key-open-to-others}, {@code key-unreadable}
     * @throws IOException when the file can't be read at all
     */
    public static SigningKey read(Path file) throws IOException {
        String permissions = PrivateFiles.openTo(file);
        if (!permissions.isEmpty()) {
            throw new FindingsException(Finding.red(
                            "key-open-to-others",
                            "the private key may be used by others than its owner (" + permissions + ")",
                            Place.ofFile(file.toString()))
                    .withAllowed("rw-------")
                    .withHint("chmod 600 " + file + "; if others may have read it, make a new key instead"));
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new FindingsException(Finding.red(
                    "key-unreadable",
                    "the file is longer than " + MAX_BYTES + " bytes",
                    Place.ofFile(file.toString())));
        }
        String text = StrictText.decode(Files.readAllBytes(file), "key-unreadable", file.toString());
        return SigningKey.parse(text, file.toString());
    }
}
