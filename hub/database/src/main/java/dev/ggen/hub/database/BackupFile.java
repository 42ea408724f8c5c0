package dev.ggen.hub.database;

import dev.ggen.hub.database.BackupManifest.Table;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup that is read; whoever made it may mean ill, so that it is believed only as far as it was checked. */
final class BackupFile implements AutoCloseable {
    private static final int MAX_ENTRIES = 10_000;
    private static final int MAX_MANIFEST_BYTES = 16 << 20;

    /** Rows of a database pack to a tenth; what packs to a thousandth was made to fill disks. */
    private static final long MAX_RATIO = 500;

    private static final long RATIO_MATTERS_BYTES = 64L << 20;

    private final ZipFile zip;
    private final Path file;
    private final BackupManifest manifest;

    private BackupFile(ZipFile zip, Path file) throws IOException {
        this.zip = zip;
        this.file = file;
        this.manifest = ManifestJson.parse(manifestBytes(), BackupManifest.NAME);
    }

    /** Opens it and checks what it says of itself against what is there; reads no rows yet. */
    static BackupFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new FindingsException(
                    Finding.red("backup-missing", "there is no such file", Place.ofFile(file.toString())));
        }
        ZipFile zip = zip(file);
        boolean isOpen = false;
        try {
            BackupFile backup = new BackupFile(zip, file);
            backup.checkEntries();
            isOpen = true;
            return backup;
        } finally {
            if (!isOpen) {
                zip.close();
            }
        }
    }

    BackupManifest manifest() {
        return manifest;
    }

    /** Reads all rows once, and refuses the file when a digest or size isn't what the manifest says. */
    void verify() throws IOException {
        for (Table table : manifest.tables()) {
            try (InputStream rows = rows(table)) {
                rows.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    /** A table's rows; a read that finds other bytes than the manifest says ends in a finding, at the latest at their end. */
    InputStream rows(Table table) throws IOException {
        ZipEntry entry = entry(table.entry());
        return new Checked(zip.getInputStream(entry), table, this);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new FindingsException(Finding.red(
                    "backup-broken",
                    "this file isn't a backup of ggen's, or is cut short",
                    Place.ofFile(file.toString())));
        }
    }

    private byte[] manifestBytes() throws IOException {
        if (zip.size() > MAX_ENTRIES) {
            throw refusal("backup-entries", "it holds " + zip.size() + " entries");
        }
        try (InputStream in = zip.getInputStream(entry(BackupManifest.NAME))) {
            byte[] bytes = in.readNBytes(MAX_MANIFEST_BYTES + 1);
            if (bytes.length > MAX_MANIFEST_BYTES) {
                throw refusal("backup-manifest", "its manifest is too long");
            }
            return bytes;
        } catch (ZipException e) {
            throw refusal("backup-broken", "its manifest is damaged");
        }
    }

    private void checkEntries() {
        Set<String> stated = new HashSet<>();
        stated.add(BackupManifest.NAME);
        for (Table table : manifest.tables()) {
            if (!stated.add(table.entry())) {
                throw refusal("backup-manifest", "its manifest names " + table.entry() + " twice");
            }
            checkSize(table);
        }
        List<String> found =
                Collections.list(zip.entries()).stream().map(ZipEntry::getName).toList();
        if (found.size() != stated.size() || !stated.containsAll(found)) {
            throw refusal("backup-entries", "it holds other entries than its manifest names");
        }
    }

    private void checkSize(Table table) {
        ZipEntry entry = entry(table.entry());
        if (entry.getSize() != table.bytes()) {
            throw refusal("backup-changed", table.entry() + " isn't as long as the manifest says");
        }
        boolean isLarge = table.bytes() > RATIO_MATTERS_BYTES;
        if (isLarge && table.bytes() / Math.max(1, entry.getCompressedSize()) > MAX_RATIO) {
            throw refusal("backup-bomb", table.entry() + " is packed tighter than rows can be");
        }
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw refusal("backup-entries", "it holds no " + name);
        }
        return entry;
    }

    private FindingsException refusal(String id, String what) {
        return new FindingsException(
                Finding.red(id, "this backup can't be restored: " + what, Place.ofFile(file.toString()))
                        .withHint("Take another one; nothing was changed"));
    }

    /** Rows on their way, bounded and digested. */
    private static final class Checked extends FilterInputStream {
        private final MessageDigest digest;
        private final Table table;
        private final BackupFile backup;
        private long bytes;
        private boolean isEnded;

        private Checked(InputStream in, Table table, BackupFile backup) {
            this(new DigestInputStream(in, Digest.sha256()), table, backup);
        }

        private Checked(DigestInputStream in, Table table, BackupFile backup) {
            super(in);
            this.digest = in.getMessageDigest();
            this.table = table;
            this.backup = backup;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = length == 0 ? 0 : next(buffer, offset, length);
            bytes += Math.max(0, count);
            if (bytes > table.bytes() || (count < 0 && !isWhole())) {
                throw changed();
            }
            return count;
        }

        private int next(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (ZipException e) {
                throw changed();
            }
        }

        private boolean isWhole() {
            if (!isEnded) {
                isEnded = true;
                return bytes == table.bytes() && Digest.of(digest).equals(table.digest());
            }
            return true; // the digest begins anew once it was asked
        }

        private FindingsException changed() {
            return backup.refusal("backup-changed", table.entry() + " isn't what the manifest says");
        }
    }
}
