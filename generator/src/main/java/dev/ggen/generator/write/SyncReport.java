package dev.ggen.generator.write;

import dev.ggen.receipt.Finding;
import java.util.List;

/**
 * What a sync did.
 *
 * @param written paths of the files that were made or replaced, sorted
 * @param unchanged how many outputs were as they should be
 * @param leftAlone outputs that differ and are left so, because their rule only creates
 * @param receipt what became of the receipt
 * @param notices yellow findings
 */
public record SyncReport(
        List<String> written, int unchanged, List<String> leftAlone, ReceiptChange receipt, List<Finding> notices) {
    public SyncReport {
        written = List.copyOf(written);
        leftAlone = List.copyOf(leftAlone);
        notices = List.copyOf(notices);
    }

    /** What became of the receipt. */
    public enum ReceiptChange {
        NONE,
        WRITTEN
    }

    /** Whether nothing was written at all. */
    public boolean isUpToDate() {
        return written.isEmpty() && receipt == ReceiptChange.NONE;
    }
}
