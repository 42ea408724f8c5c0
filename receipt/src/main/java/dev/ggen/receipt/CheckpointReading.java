package dev.ggen.receipt;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A checkpoint note that was read, but not checked yet. */
record CheckpointReading(Checkpoint checkpoint, NoteSignature signature) {
    private static final String ID = "checkpoint-malformed";
    private static final int MAX_BYTES = 4096;
    private static final int LINES = 6;

    static CheckpointReading read(byte[] note, String file) {
        if (note.length > MAX_BYTES) {
            throw refused("the checkpoint is longer than " + MAX_BYTES + " bytes", file, 0);
        }
        String[] lines = StrictText.decode(note, ID, file).split("\n", -1);
        if (lines.length != LINES || !lines[3].isEmpty() || !lines[5].isEmpty()) {
            throw refused("the checkpoint isn't three lines, an empty one and one signature line", file, 0);
        }
        if (!Checkpoint.isOrigin(lines[0])) {
            throw refused("the origin is empty, too long or holds a control character", file, 1);
        }
        return new CheckpointReading(
                new Checkpoint(lines[0], size(lines[1], file), root(lines[2], file)),
                NoteSignature.read(lines[4])
                        .orElseThrow(() -> refused("the line isn't an Ed25519 signature of a note", file, 5)));
    }

    private static long size(String line, String file) {
        if (!line.matches("0|[1-9][0-9]{0,15}") || Long.parseLong(line) > CanonicalJson.MAX_INTEGER) {
            throw refused("the tree size isn't a plain decimal number up to 2^53", file, 2);
        }
        return Long.parseLong(line);
    }

    private static Digest root(String line, String file) {
        Optional<byte[]> bytes = Base64Text.decode(line).filter(found -> found.length == 32);
        return bytes.map(found -> new Digest(HexFormat.of().formatHex(found)))
                .orElseThrow(() -> refused("the root hash isn't canonical base64 of 32 bytes", file, 3));
    }

    Verdict<Checkpoint> verify(String file, Trust trust) {
        List<TrustRoot> known = trust.roots().stream().filter(signature::isOf).toList();
        if (known.isEmpty()) {
            return new Verdict.Refused<>(Untrusted.key(signature.keyName(), file));
        }
        byte[] text = checkpoint.text().getBytes(StandardCharsets.UTF_8);
        for (TrustRoot root : known) {
            if (signature.verifies(root, text)) {
                return new Verdict.Verified<>(checkpoint, List.of(root));
            }
        }
        return new Verdict.Refused<>(Untrusted.signature(known.getFirst(), file));
    }

    private static FindingsException refused(String says, String file, int line) {
        return new FindingsException(Finding.red(ID, says, Place.ofLine(file, line, "")));
    }
}
