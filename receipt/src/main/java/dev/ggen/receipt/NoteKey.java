package dev.ggen.receipt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** The short key id of a C2SP signed note: the first 4 bytes of SHA-256 over name, newline, type and public key. */
final class NoteKey {
    static final int ID_BYTES = 4;
    private static final byte ED25519 = 1;

    private NoteKey() {}

    static String id(String name, PublicKeyPem publicKey) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        sha256.update(ED25519);
        sha256.update(publicKey.raw());
        return HexFormat.of().formatHex(Arrays.copyOf(sha256.digest(), ID_BYTES));
    }

    static boolean isName(String name) {
        return Checkpoint.isOrigin(name)
                && name.indexOf('+') < 0
                && name.codePoints().noneMatch(c -> Character.isSpaceChar(c) || Character.isWhitespace(c));
    }
}
