package dev.ggen.rating;

import dev.ggen.partner.revenue.TransactionLine;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * Turns a line into its 16-byte id and 32-byte content digest; the same bytes as {@link TransactionLine#canonical} in ASCII, written
 * without making strings. One per thread.
 */
final class RowEncoder {
    static final int ID_BYTES = 16;
    static final int DIGEST_BYTES = 32;
    private static final int LONGEST_LINE = 1024;
    private static final int SECONDS_PER_DAY = 86_400;

    private final MessageDigest sha256 = sha256();
    private final DateTexts dates = new DateTexts();
    private final byte[] text = new byte[LONGEST_LINE];
    private final byte[] digest = new byte[DIGEST_BYTES];
    private int length;

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Writes id and digest, 48 bytes, to {@code target}. */
    void encode(TransactionLine line, byte[] target, int offset) {
        length = 0;
        column(line.source());
        append(line.rowId());
        hash(length);
        System.arraycopy(digest, 0, target, offset, ID_BYTES);
        append('\t');
        column(line.measure().name());
        column(line.product());
        date(line.day().toEpochDay());
        append('\t');
        instant(line.recordedAt());
        column(line.currency());
        integer(line.amountMillionths());
        append('\t');
        column(line.customer());
        append(line.parentId());
        if (!line.attributes().isNone()) {
            append('\t');
            append(line.attributes().joined("\t"));
        }
        hash(length);
        System.arraycopy(digest, 0, target, offset + ID_BYTES, DIGEST_BYTES);
    }

    private void hash(int end) {
        sha256.update(text, 0, end);
        try {
            sha256.digest(digest, 0, DIGEST_BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("a SHA-256 digest has 32 bytes", e);
        }
    }

    private void column(String value) {
        append(value);
        append('\t');
    }

    /** Lines are ASCII, so the low bytes are the characters; this old method copies them in one go, without making an array. */
    @SuppressWarnings("deprecation")
    private void append(String value) {
        int end = value.length();
        value.getBytes(0, end, text, length);
        length += end;
    }

    private void append(char c) {
        text[length++] = (byte) c;
    }

    private void instant(Instant value) {
        long seconds = value.getEpochSecond();
        date(Math.floorDiv(seconds, SECONDS_PER_DAY));
        int ofDay = Math.floorMod(seconds, SECONDS_PER_DAY);
        append('T');
        twoDigits(ofDay / 3600);
        append(':');
        twoDigits(ofDay / 60 % 60);
        append(':');
        twoDigits(ofDay % 60);
        append('Z');
        append('\t');
    }

    private void twoDigits(int value) {
        append((char) ('0' + value / 10));
        append((char) ('0' + value % 10));
    }

    private void date(long epochDay) {
        dates.write(epochDay, text, length);
        length += DateTexts.BYTES;
    }

    private void integer(long value) {
        if (value == Long.MIN_VALUE) {
            append(Long.toString(value));
            return;
        }
        long rest = Math.abs(value);
        int digits = 1;
        for (long left = rest / 10; left > 0; left /= 10) {
            digits++;
        }
        if (value < 0) {
            append('-');
        }
        for (int i = digits - 1; i >= 0; i--) {
            text[length + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }
}
