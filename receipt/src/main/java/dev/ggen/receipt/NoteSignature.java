package dev.ggen.receipt;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A signature line of a C2SP signed note: em dash, key name, base64 of key id and signature. Immutable. */
final class NoteSignature {
    static final int SIGNATURE_BYTES = 64;
    private static final String MARK = "\u2014 ";

    private final String name;
    private final String keyId;
    private final byte[] signature;

    NoteSignature(String name, String keyId, byte[] signature) {
        if (!NoteKey.isName(name)) {
            throw new IllegalArgumentException("a note's key name has neither spaces nor a plus: " + name);
        }
        this.name = name;
        this.keyId = keyId;
        this.signature = signature.clone();
    }

    String line() {
        byte[] bytes = Arrays.copyOf(HexFormat.of().parseHex(keyId), NoteKey.ID_BYTES + signature.length);
        System.arraycopy(signature, 0, bytes, NoteKey.ID_BYTES, signature.length);
        return MARK + name + " " + Base64Text.encode(bytes);
    }

    /** Reads the only form that {@link #line} writes; empty for any other. */
    static Optional<NoteSignature> read(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !MARK.equals(parts[0] + " ") || !NoteKey.isName(parts[1])) {
            return Optional.empty();
        }
        return Base64Text.decode(parts[2])
                .filter(bytes -> bytes.length == NoteKey.ID_BYTES + SIGNATURE_BYTES)
                .map(bytes -> new NoteSignature(
                        parts[1],
                        HexFormat.of().formatHex(bytes, 0, NoteKey.ID_BYTES),
                        Arrays.copyOfRange(bytes, NoteKey.ID_BYTES, bytes.length)));
    }

    String keyName() {
        return name + "+" + keyId;
    }

    boolean isOf(TrustRoot root) {
        return NoteKey.id(name, root.publicKey()).equals(keyId);
    }

    boolean verifies(TrustRoot root, byte[] text) {
        return root.publicKey().verifies(text, signature);
    }
}
