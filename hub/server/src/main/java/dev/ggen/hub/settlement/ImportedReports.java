package dev.ggen.hub.settlement;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** Reports of partners and marketplaces, as they were delivered. The vendor's alone. */
public interface ImportedReports {
    /**
     * Keeps a report's bytes and starts to read them. Safe to repeat with the same command and bytes.
     *
     * @param fileName as its sender calls it
     * @param content read to its end, at most {@link dev.ggen.hub.platform.HubSettings#mostReportBytes} of it; not closed
     * @throws Refused when it is too large, empty, an archive or no text; then nothing is kept
     */
    Delivered deliver(Viewer viewer, CommandId command, String fileName, InputStream content);

    /** The newest first. */
    default Slice<ReportView> page(Viewer viewer, ReportFilter filter, Optional<String> cursor, int size) {
        return page(viewer, filter, ReportOrder.NEWEST, cursor, size);
    }

    /** In an order; a cursor goes on in the same one only. */
    Slice<ReportView> page(Viewer viewer, ReportFilter filter, ReportOrder order, Optional<String> cursor, int size);

    /**
     * One delivery.
     *
     * @throws Refused when there is none
     */
    ReportView report(Viewer viewer, UUID id);

    /** The first of its months of which a statement was issued, from it or before it came; empty while it may be taken back. */
    Optional<YearMonth> settledMonth(Viewer viewer, ReportView report);

    /**
     * Takes an accepted report back, so that a corrected one can be delivered; takes {@code REPORT_IMPORT}.
     *
     * @throws Refused when it doesn't count, or a statement was made from it: what was issued never changes
     */
    void withdraw(Viewer viewer, CommandId command, UUID report, String reason);
}
