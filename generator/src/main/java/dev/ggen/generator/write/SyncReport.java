package dev.ggen.generator.write;

import dev.ggen.receipt.Finding;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a sync did, or would do.
 *
 * @param written paths of the files that were made or replaced, sorted
 * @param removed paths of the orphans that were removed, sorted
 * @param unchanged how many outputs were as they should be
 * @param rendered how many texts were rendered
 * @param texts how many texts there are; the others were as an earlier run had rendered them
 * @param leftAlone outputs that differ and are left so, as their rules say; with why
 * @param orphans what an earlier run made, nothing makes any more, and still lies there
 * @param receipt what became of the receipt
 * @param notices yellow findings
 * @param diff what a run that only shows would change; empty for one that writes
 * @param read paths of all that was read or looked for, as the manifest writes them
 */
public record SyncReport(
        List<String> written,
        List<String> removed,
        int unchanged,
        int rendered,
        int texts,
        SortedMap<String, String> leftAlone,
        List<String> orphans,
        ReceiptChange receipt,
        List<Finding> notices,
        String diff,
        List<String> read) {
    public SyncReport {
        written = List.copyOf(written);
        removed = List.copyOf(removed);
        leftAlone = Collections.unmodifiableSortedMap(new TreeMap<>(leftAlone));
        orphans = List.copyOf(orphans);
        notices = List.copyOf(notices);
        read = List.copyOf(read);
    }

    /** What became of the receipt. */
    public enum ReceiptChange {
        NONE,
        WRITTEN
    }

    /** Whether nothing was written at all. */
    public boolean isUpToDate() {
        return written.isEmpty() && removed.isEmpty() && receipt == ReceiptChange.NONE;
    }
}
