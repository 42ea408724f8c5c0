package dev.ggen.cli;

import dev.ggen.receipt.ConfigFolder;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.KeyFile;
import dev.ggen.receipt.KeyFolder;
import dev.ggen.receipt.NamedKey;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.SigningKey;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whose key signs, and whose keys are trusted: the user's own unless the command names others. */
final class Signing {
    private static final int LARGEST_TRUST_FILE_BYTES = 1 << 20;

    private final Shell shell;
    private final KeyFolder keys;

    Signing(Shell shell) {
        this.shell = shell;
        this.keys = new KeyFolder(shell.resolve(ConfigFolder.of(shell.environment(), shell.home())));
    }

    /** The named key, a key file, or the user's own, made on first use with a notice. A key that was retired signs nothing. */
    SigningKey key(Optional<String> named) {
        SigningKey key = anyKey(named);
        if (keys.trust().find(key.keyId()).flatMap(TrustRoot::retirement).isPresent()) {
            throw new FindingsException(Finding.red(
                            "key-retired", "the key " + key.keyId() + " was retired; it signs nothing any more")
                    .withHint("name another key; if a rotation was interrupted, `ggen key rotate` finishes it"));
        }
        return key;
    }

    private SigningKey anyKey(Optional<String> named) {
        if (named.isEmpty()) {
            KeyFolder.DefaultKey own = keys.defaultKey(shell.random());
            shell.err().print(KeyText.notice(own, keys.trustFile()));
            return own.key().key();
        }
        return named(named.get());
    }

    /** The user's own key, when there is one. */
    Optional<SigningKey> ownKey() {
        return keys.find(KeyFolder.DEFAULT_NAME).map(NamedKey::key);
    }

    /** A key's name goes before a file of that name: a name has no slash. */
    private SigningKey named(String name) {
        Path file = shell.resolve(Path.of(name));
        boolean isFile = Files.isRegularFile(file);
        if (isFile && (name.contains("/") || keys.find(name).isEmpty())) {
            return keyFile(file, name);
        }
        return keys.show(name).key();
    }

    private static SigningKey keyFile(Path file, String shown) {
        try {
            return KeyFile.read(file);
        } catch (IOException e) {
            throw unreadable(shown, e);
        }
    }

    /** The trust file named, or the user's own. */
    Trust trust(Optional<Path> file) {
        return file.map(path -> Trust.parse(read(shell.resolve(path), path.toString()), path.toString()))
                .orElseGet(keys::trust);
    }

    private static byte[] read(Path file, String shown) {
        if (!Files.isRegularFile(file)) {
            throw new FindingsException(Finding.red("no-such-file", "there is no file " + shown, Place.ofFile(shown))
                    .withAllowed("a trust file: the public keys that you trust, as JSON"));
        }
        try {
            if (Files.size(file) > LARGEST_TRUST_FILE_BYTES) {
                throw new FindingsException(Finding.red(
                        "file-too-large",
                        shown + " is larger than " + LARGEST_TRUST_FILE_BYTES + " bytes",
                        Place.ofFile(shown)));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(shown, e);
        }
    }

    private static FindingsException unreadable(String shown, IOException e) {
        return new FindingsException(
                Finding.red("file-unreadable", shown + " can't be read: " + e.getMessage(), Place.ofFile(shown)));
    }
}
