package dev.ggen.hub.settlement.internal;

import static dev.ggen.hub.tables.settlement.Tables.REPORT;

import dev.ggen.hub.platform.KeyOrder;
import dev.ggen.hub.settlement.ReportOrder;
import dev.ggen.hub.settlement.ReportView;
import java.util.UUID;

/** The orders of reports; for each there is an index over its fields. Ids begin with the time of delivery. */
final class ReportOrders {
    private ReportOrders() {}

    static KeyOrder<ReportView> of(ReportOrder order) {
        return switch (order) {
            case NEWEST -> of(ReportOrder.OLDEST).turned();
            case OLDEST -> KeyOrder.by(REPORT.ID, ReportView::id, UUID::fromString);
            case FILE ->
                KeyOrder.byWords(REPORT.FILE_NAME, ReportView::fileName)
                        .thenBy(REPORT.ID, ReportView::id, UUID::fromString);
            case FILE_FALLING -> of(ReportOrder.FILE).turned();
            case ACCEPTED ->
                KeyOrder.<ReportView, Long>by(
                                REPORT.NEW_ROWS, report -> report.rows().accepted(), Long::valueOf)
                        .thenBy(REPORT.ID, ReportView::id, UUID::fromString);
            case ACCEPTED_FALLING -> of(ReportOrder.ACCEPTED).turned();
        };
    }
}
