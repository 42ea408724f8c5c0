package dev.ggen.rating;

import dev.ggen.partner.revenue.TransactionLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns lines into {@link SpillRecord}s: the same bytes for every engine. One per thread. */
final class LineRecords {
    private final Files files;
    private final RowEncoder encoder = new RowEncoder();
    private final SeriesMemory series;
    private final byte[] record = new byte[SpillRecord.BYTES];
    private String lastFile = "";
    private int lastFileNumber;

    /** The files that an intake was opened for, by digest, numbered in order. */
    static final class Files {
        private final Map<String, Integer> numbers = new HashMap<>();

        Files(List<String> digests) {
            for (String digest : digests) {
                if (numbers.putIfAbsent(digest, numbers.size()) != null) {
                    throw new IllegalArgumentException("a file is named twice: " + digest);
                }
            }
            if (numbers.size() > PackedKey.FILES_LIMIT) {
                throw new RatingException("more than " + PackedKey.FILES_LIMIT + " files at once: " + numbers.size());
            }
        }

        int count() {
            return numbers.size();
        }
    }

    LineRecords(Files files, SeriesNumbers numbers) {
        this.files = files;
        this.series = new SeriesMemory(numbers);
    }

    /** The line's record, in an array that the next call writes over. */
    byte[] of(TransactionLine line, int place) {
        encoder.encode(line, record, 0);
        RowPlace row = new RowPlace(file(line.fileDigest()), place);
        int day = Math.toIntExact(line.day().toEpochDay());
        SpillRecord.write(record, 0, row, series.of(line), day, line.amountMillionths());
        return record;
    }

    private int file(String digest) {
        if (!digest.equals(lastFile)) {
            Integer found = files.numbers.get(digest);
            if (found == null) {
                throw new IllegalArgumentException("the intake wasn't told of the file " + digest);
            }
            lastFile = digest;
            lastFileNumber = found;
        }
        return lastFileNumber;
    }
}
