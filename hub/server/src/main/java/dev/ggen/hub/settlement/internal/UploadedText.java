package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.Refused;
import dev.ggen.receipt.Finding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** What an upload's first bytes say against it: an archive is never unpacked, and what is no text, nor Parquet, is no report. */
final class UploadedText {
    private static final HexFormat HEX = HexFormat.of();
    private static final String PARQUET = "50415231";

    /** How archives and documents begin. */
    private enum Magic {
        ZIP("504b0304", "a ZIP archive (or a spreadsheet, which is one)"),
        EMPTY_ZIP("504b0506", "a ZIP archive"),
        GZIP("1f8b", "gzip-compressed"),
        BZIP2("425a68", "bzip2-compressed"),
        XZ("fd377a585a00", "xz-compressed"),
        ZSTD("28b52ffd", "zstd-compressed"),
        SEVEN_ZIP("377abcaf271c", "a 7-Zip archive"),
        PDF("25504446", "a PDF document"),
        OLD_OFFICE("d0cf11e0a1b11ae1", "an old spreadsheet or document");

        private final String begins;
        private final String what;

        Magic(String begins, String what) {
            this.begins = begins;
            this.what = what;
        }

        boolean begins(byte[] bytes) {
            return beginsWith(bytes, begins);
        }
    }

    private UploadedText() {}

    private static boolean beginsWith(byte[] bytes, String hex) {
        int length = Math.min(bytes.length, hex.length() / 2);
        return HEX.formatHex(bytes, 0, length).equals(hex);
    }

    /** Refuses what can be neither text nor a ZIP; what is in a ZIP is seen when it is read. */
    static void requireTextOrZip(String name, byte[] first) {
        if (!Magic.ZIP.begins(first)) {
            require(name, first);
        }
    }

    /** Refuses what can't be a report. A Parquet file is no text, but may be one; what is in it is seen when it is read. */
    static void require(String name, byte[] first) {
        if (beginsWith(first, PARQUET)) {
            return;
        }
        for (Magic magic : Magic.values()) {
            if (magic.begins(first)) {
                throw refused(
                        "report-packed",
                        name + " is " + magic.what + "; it wasn't opened",
                        "upload the CSV file that is in it");
            }
        }
        int nul = indexOfNul(first);
        if (nul >= 0) {
            throw refused(
                    "report-binary",
                    name + " is no text: byte " + nul + " is zero",
                    "export it as CSV in UTF-8, not UTF-16");
        }
        int bad = firstBroken(first);
        if (bad >= 0) {
            String found = String.format(Locale.ROOT, "0x%02x", first[bad]);
            throw refused(
                    "report-not-utf-8",
                    name + " isn't UTF-8: byte " + bad + " is " + found + ", which fits nothing there",
                    "export it again as UTF-8; letters of another encoding would be guessed");
        }
    }

    static Refused empty(String name) {
        return refused("report-empty", name + " is empty", "fetch it again; a report has at least its header");
    }

    private static int indexOfNul(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Where the bytes stop being UTF-8; a letter cut off by their end is fine. */
    private static int firstBroken(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, CharBuffer.allocate(bytes.length), false);
        return result.isError() ? in.position() : -1;
    }

    private static Refused refused(String id, String message, String hint) {
        return Refused.invalid(List.of(Finding.red(id, message)
                .withAllowed("a report as CSV text in UTF-8")
                .withHint(hint)));
    }
}
