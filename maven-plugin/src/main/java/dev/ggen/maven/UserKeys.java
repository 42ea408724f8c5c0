package dev.ggen.maven;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.KeyFile;
import dev.ggen.receipt.KeyFolder;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.SigningKey;
import dev.ggen.receipt.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/** The keys of whoever runs the build, where the command keeps them too. */
final class UserKeys {
    private final KeyFolder keys;

    UserKeys(KeyFolder keys) {
        this.keys = keys;
    }

    /** The key of that name or in that file; the user's own, made when there is none yet. */
    SigningKey signer(Optional<String> named, SecureRandom random) {
        if (named.isEmpty()) {
            return keys.defaultKey(random).key().key();
        }
        return named.get().contains("/")
                ? keyFile(Path.of(named.get()))
                : keys.show(named.get()).key();
    }

    private static SigningKey keyFile(Path file) {
        try {
            return KeyFile.read(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    Trust trust(Optional<Path> file) {
        return file.map(UserKeys::trustFile).orElseGet(keys::trust);
    }

    private static Trust trustFile(Path file) {
        try {
            return Trust.parse(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static FindingsException unreadable(Path file, IOException e) {
        return new FindingsException(Finding.red(
                "file-unreadable",
                file + " can't be read: " + e.getClass().getSimpleName() + ".",
                Place.ofFile(file.toString())));
    }
}
