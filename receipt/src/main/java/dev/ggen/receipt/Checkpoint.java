package dev.ggen.receipt;

import java.nio.charset.StandardCharsets;

/**
 * What a log was at one size: a checkpoint of C2SP's tlog-checkpoint, signed as a C2SP signed note with one Ed25519 key.
 *
 * <p>Narrower than C2SP where that leaves a byte unchecked: no extension lines, and exactly one signature, of a trusted key.
 *
 * @param origin the log's name, like a URL without its scheme: {@code ggen.dev/log/2026-09}
 * @param size how many entries
 * @param root the root over them; see {@link MerkleTree}
 */
public record Checkpoint(String origin, long size, Digest root) {
    /** The longest origin. */
    public static final int MAX_ORIGIN_LENGTH = 200;

    public Checkpoint {
        if (!isOrigin(origin)) {
            throw new IllegalArgumentException("an origin is one line of 1 to " + MAX_ORIGIN_LENGTH + " characters");
        }
        if (size < 0 || size > CanonicalJson.MAX_INTEGER) {
            throw new IllegalArgumentException("a log has 0 to " + CanonicalJson.MAX_INTEGER + " entries: " + size);
        }
    }

    static boolean isOrigin(String origin) {
        return !origin.isEmpty()
                && origin.length() <= MAX_ORIGIN_LENGTH
                && Surrogates.firstHalf(origin) < 0
                && origin.codePoints().noneMatch(Character::isISOControl);
    }

    /** The note's text, which is what is signed: origin, size and base64 root, a line each. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64Text.encode(root.bytes()) + "\n";
    }

    /**
     * The signed note; the key signs under the origin as its name.
     *
     * @throws IllegalArgumentException when the origin has spaces or a plus, which a key's name can't
     */
    public String sign(Signer signer) {
        byte[] signature = signer.sign(text().getBytes(StandardCharsets.UTF_8));
        return text() + "\n" + new NoteSignature(origin, NoteKey.id(origin, signer.publicKey()), signature).line()
                + "\n";
    }

    /** Reads a signed note, checks that it is canonical and that a trusted key signed it. */
    public static Verdict<Checkpoint> open(byte[] note, String file, Trust trust) {
        try {
            return CheckpointReading.read(note, file).verify(file, trust);
        } catch (FindingsException e) {
            return new Verdict.Refused<>(e.findings().getFirst());
        }
    }
}
