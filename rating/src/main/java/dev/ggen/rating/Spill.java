package dev.ggen.rating;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Spill records parted by the first byte of their id into 256 buckets, on disk as soon as a lane has many of one bucket.
 *
 * <p>Ids are digests, so buckets fill evenly; a bucket is small enough to be sorted in memory.
 */
final class Spill implements AutoCloseable {
    static final int BUCKETS = 256;

    /** Four and a half million rows a bucket, over a thousand million in all; passed first by one id repeated millions of times. */
    static final long BUCKET_BYTES_LIMIT = 4_500_000L * SpillRecord.BYTES;

    private static final int RECORDS_PER_BUFFER = 512;
    private static final int READ_BYTES = 1 << 18;

    private final Path folder;
    private final AtomicReferenceArray<@Nullable FileChannel> channels = new AtomicReferenceArray<>(BUCKETS);
    private final List<SpillLane> lanes = new ArrayList<>();

    Spill(Path folder) {
        this.folder = folder;
    }

    synchronized SpillLane lane() {
        SpillLane lane = new SpillLane(this, RECORDS_PER_BUFFER);
        lanes.add(lane);
        return lane;
    }

    void append(int bucket, byte[] records, int length) {
        try {
            FileChannel channel = channel(bucket);
            synchronized (channel) {
                ByteBuffer buffer = ByteBuffer.wrap(records, 0, length);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
        } catch (IOException e) {
            throw new RatingException("can't write a working file in " + folder, e);
        }
    }

    private FileChannel channel(int bucket) throws IOException {
        FileChannel open = channels.get(bucket);
        return open != null ? open : open(bucket);
    }

    private synchronized FileChannel open(int bucket) throws IOException {
        FileChannel there = channels.get(bucket);
        if (there != null) {
            return there;
        }
        FileChannel opened = FileChannel.open(
                folder.resolve("bucket-" + bucket),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        channels.set(bucket, opened);
        return opened;
    }

    /** All records of a bucket, in no order; the bucket's file is gone afterwards. */
    byte[] take(int bucket) {
        try {
            FileChannel channel = channels.getAndSet(bucket, null);
            long onDisk = channel == null ? 0 : channel.size();
            long inMemory =
                    lanes.stream().mapToLong(lane -> lane.buffered(bucket)).sum();
            byte[] records = new byte[checkedSize(onDisk + inMemory)];
            if (channel != null) {
                read(channel, ByteBuffer.wrap(records, 0, (int) onDisk));
                channel.close();
            }
            int at = (int) onDisk;
            for (SpillLane lane : lanes) {
                at += lane.copy(bucket, records, at);
            }
            return records;
        } catch (IOException e) {
            throw new RatingException("can't read a working file in " + folder, e);
        }
    }

    private static int checkedSize(long bytes) {
        if (bytes > BUCKET_BYTES_LIMIT) {
            throw new RatingException("too many rows to freeze at once, or one row repeated too often: "
                    + bytes / SpillRecord.BYTES + " in one of 256 parts, allowed are "
                    + BUCKET_BYTES_LIMIT / SpillRecord.BYTES);
        }
        return (int) bytes;
    }

    private static void read(FileChannel channel, ByteBuffer target) throws IOException {
        channel.position(0);
        int end = target.limit();
        while (target.position() < end) {
            target.limit(Math.min(end, target.position() + READ_BYTES)); // Java reads into a copy of that size
            if (channel.read(target) < 0) {
                throw new IOException("a working file became shorter");
            }
        }
    }

    @Override
    public void close() {
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            FileChannel channel = channels.getAndSet(bucket, null);
            if (channel != null) {
                try {
                    channel.close();
                    Files.deleteIfExists(folder.resolve("bucket-" + bucket));
                } catch (IOException e) {
                    throw new RatingException("can't remove a working file in " + folder, e);
                }
            }
        }
    }
}
