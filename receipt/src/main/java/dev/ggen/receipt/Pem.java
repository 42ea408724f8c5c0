package dev.ggen.receipt;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** PEM (RFC 7468) of the two Ed25519 forms (RFC 8410): a fixed DER prefix and 32 bytes, so that one key has one text. */
enum Pem {
    PUBLIC("PUBLIC KEY", "302a300506032b6570032100"),
    PRIVATE("PRIVATE KEY", "302e020100300506032b657004220420");

    static final int RAW_BYTES = 32;
    private static final int MAX_LENGTH = 4096;

    private final String label;
    private final String prefixHex;

    Pem(String label, String prefixHex) {
        this.label = label;
        this.prefixHex = prefixHex;
    }

    private byte[] prefix() {
        return HexFormat.of().parseHex(prefixHex);
    }

    byte[] der(byte[] raw) {
        byte[] prefix = prefix();
        return ByteBuffer.allocate(prefix.length + RAW_BYTES)
                .put(prefix)
                .put(raw, 0, RAW_BYTES)
                .array();
    }

    String text(byte[] raw) {
        return begin() + "\n" + Base64.getEncoder().encodeToString(der(raw)) + "\n" + end() + "\n";
    }

    /** The 32 bytes inside a PEM text, whose lines may be of any length and end in any way. */
    byte[] raw(String text, String file) {
        if (text.length() > MAX_LENGTH) {
            throw refused("is longer than " + MAX_LENGTH + " characters", file);
        }
        List<String> lines = text.strip().lines().map(String::strip).toList();
        if (lines.size() < 3
                || !lines.getFirst().equals(begin())
                || !lines.getLast().equals(end())) {
            throw refused("isn't one block between \"" + begin() + "\" and \"" + end() + "\"", file);
        }
        return rawOfDer(base64(String.join("", lines.subList(1, lines.size() - 1)), file), file);
    }

    private byte[] base64(String text, String file) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw refused("isn't base64 between its first and last line", file);
        }
    }

    private byte[] rawOfDer(byte[] der, String file) {
        byte[] prefix = prefix();
        boolean isEd25519 = der.length == prefix.length + RAW_BYTES
                && Arrays.equals(der, 0, prefix.length, prefix, 0, prefix.length);
        if (!isEd25519) {
            throw refused("holds no Ed25519 key in the form of RFC 8410", file);
        }
        return Arrays.copyOfRange(der, prefix.length, der.length);
    }

    private FindingsException refused(String says, String file) {
        return new FindingsException(Finding.red("key-unreadable", "the PEM text " + says, Place.ofFile(file))
                .withAllowed("an Ed25519 key as `openssl genpkey -algorithm ed25519` writes it"
                        + (this == PUBLIC ? ", its public half by `openssl pkey -pubout`" : "")));
    }

    private String begin() {
        return "-----BEGIN " + label + "-----";
    }

    private String end() {
        return "-----END " + label + "-----";
    }
}
