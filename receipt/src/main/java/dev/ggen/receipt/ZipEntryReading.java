package dev.ggen.receipt;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Reads one entry from its two accounts, the local header and the record of the central directory. */
final class ZipEntryReading {
    private static final int SHOWN_LINE_BYTES = 60;

    private final MemorySegment container;
    private final int number;
    private final long local;
    private final long central;
    private final long directory;
    private final long directoryEnd;
    private final List<Finding> findings = new ArrayList<>();

    private int nameLength;
    private long size;
    private String name = "";
    private boolean bounded;

    /**
     * @param number counted from 1
     * @param local where its local header must be: where the entry before ended
     * @param central where its record must be
     */
    ZipEntryReading(MemorySegment container, int number, long local, long central, long directory, long directoryEnd) {
        this.container = container;
        this.number = number;
        this.local = local;
        this.central = central;
        this.directory = directory;
        this.directoryEnd = directoryEnd;
    }

    /** Reads it and answers with what is wrong with it. */
    List<Finding> read(String file) {
        if (local + ZipLayout.LOCAL_BYTES > directory || central + ZipLayout.CENTRAL_BYTES > directoryEnd) {
            return List.of(red(
                    file,
                    "zip-end-record",
                    "the end record counts more entries than there are: entry " + number
                            + " would reach beyond its part of the file"));
        }
        ZipRecord header = new ZipRecord(container, ZipLayout.Kind.LOCAL_HEADER, local);
        ZipRecord record = new ZipRecord(container, ZipLayout.Kind.CENTRAL_RECORD, central);
        nameLength = agreedNameLength(header.nameLength(), record.nameLength());
        size = agreedSize(header, record);
        bounded = localEnd() <= directory && centralEnd() <= directoryEnd;
        if (!bounded) {
            return List.of(
                    red(
                            file,
                            "zip-local-header",
                            "entry " + number
                                    + " would reach beyond its part of the file: its local header or its record in the central directory was changed (length of the name, or size)"));
        }
        readName(file, header.name(nameLength), record.name(nameLength));
        readRecords(file, header, record, agreedCrc(file, header.crc(), record.crc()));
        return findings;
    }

    /** Where both say something else, the right length is the one after which the directory goes on. */
    private int agreedNameLength(int inHeader, int inRecord) {
        return inHeader == inRecord || !directoryGoesOnAfter(inHeader) ? inRecord : inHeader;
    }

    private boolean directoryGoesOnAfter(int length) {
        long next = central + ZipLayout.CENTRAL_BYTES + length;
        return next == directoryEnd
                || (next + 4 <= directoryEnd && ZipLayout.isCentral(ZipData.bytes(container, next, 4)));
    }

    /** The size is there four times: most of them are right. */
    private static long agreedSize(ZipRecord header, ZipRecord record) {
        long[] sizes = {record.size(), record.compressedSize(), header.size(), header.compressedSize()};
        long agreed = sizes[0];
        for (long candidate : sizes) {
            if (occurrences(sizes, candidate) > occurrences(sizes, agreed)) {
                agreed = candidate;
            }
        }
        return agreed;
    }

    private static long occurrences(long[] numbers, long number) {
        return LongStream.of(numbers).filter(each -> each == number).count();
    }

    private void readName(String file, byte[] inHeader, byte[] inRecord) {
        name = new String(inRecord, StandardCharsets.UTF_8);
        if (!Arrays.equals(inHeader, inRecord)) {
            String other = new String(inHeader, StandardCharsets.UTF_8);
            findings.add(red(
                    file,
                    "zip-name-disagrees",
                    "entry " + number + " is called \"" + Shown.of(other) + "\" in its local header and \""
                            + Shown.of(name) + "\" in the central directory: one was changed"));
        } else if (StrictText.firstBadByte(inRecord).isPresent()) {
            findings.add(red(file, "zip-name", "the name of entry " + number + " isn't UTF-8"));
        } else {
            ZipName.fault(name)
                    .ifPresent(fault -> findings.add(red(
                            file,
                            "zip-name",
                            "the name of entry " + number + ", \"" + Shown.of(name) + "\", " + fault)));
        }
    }

    /** The data's own, unless both records agree on another: then it is the data that was changed. */
    private int agreedCrc(String file, int inHeader, int inRecord) {
        int found = ZipData.crc(container.asSlice(dataOffset(), size));
        if (found == inHeader || found == inRecord) {
            return found;
        }
        StringBuilder message =
                new StringBuilder("the data of " + shownName() + " was changed: it doesn't have its CRC-32");
        CrcTrace.changedByte(inRecord, found, size)
                .ifPresent(at -> message.append("; a change of its byte at offset ")
                        .append(at)
                        .append(", in line ")
                        .append(line(at))
                        .append(", alone would explain it"));
        findings.add(red(file, "zip-data", message.toString()));
        return inRecord;
    }

    /** The number and the beginning of the line in which a byte of the data lies. */
    private String line(long at) {
        byte[] data = ZipData.bytes(container, dataOffset(), (int) size);
        int number = 1;
        int from = 0;
        for (int i = 0; i < at; i++) {
            if (data[i] == '\n') {
                number++;
                from = i + 1;
            }
        }
        int until = from;
        while (until < data.length && data[until] != '\n' && until - from < SHOWN_LINE_BYTES) {
            until++;
        }
        return number + " (" + Shown.of(new String(data, from, until - from, StandardCharsets.UTF_8)) + ")";
    }

    private void readRecords(String file, ZipRecord header, ZipRecord record, int crc) {
        byte[] inHeader = header.name(nameLength);
        byte[] inRecord = record.name(nameLength);
        String headerField = header.difference(ZipLayout.local(inHeader, crc, size));
        if (!headerField.isEmpty()) {
            findings.add(red(
                    file,
                    "zip-local-header",
                    "the local header of " + shownName() + " was changed: its " + headerField));
        }
        String recordField = record.difference(ZipLayout.central(inRecord, crc, size, local));
        if (!recordField.isEmpty()) {
            findings.add(red(
                    file,
                    "zip-central-record",
                    "the record of " + shownName() + " in the central directory was changed: its " + recordField));
        }
    }

    private String shownName() {
        return "\"" + Shown.of(name) + "\"";
    }

    private static Finding red(String file, String id, String message) {
        return Finding.red(id, message, Place.ofFile(file));
    }

    /** Whether it was possible to say where the entry ends. */
    boolean isBounded() {
        return bounded;
    }

    CanonicalZip.Entry entry() {
        return new CanonicalZip.Entry(name, size, dataOffset());
    }

    long localEnd() {
        return dataOffset() + size;
    }

    long centralEnd() {
        return central + ZipLayout.CENTRAL_BYTES + nameLength;
    }

    private long dataOffset() {
        return local + ZipLayout.LOCAL_BYTES + nameLength;
    }
}
