package dev.ggen.receipt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a private key's file, wherever it is; what others may read is refused. */
public final class KeyFile {
    private static final long MAX_BYTES = 4096;

    private KeyFile() {}

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
