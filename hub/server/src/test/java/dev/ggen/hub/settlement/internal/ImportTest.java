package dev.ggen.hub.settlement.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.settlement.Delivered;
import dev.ggen.hub.settlement.ReportFilter;
import dev.ggen.hub.settlement.ReportState;
import dev.ggen.hub.settlement.ReportView;
import dev.ggen.receipt.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ImportTest {
    private static final ReportFilter ANY = new ReportFilter(Optional.empty(), Optional.empty(), Optional.empty());

    private final Desk desk = Desk.shared();

    @Test
    void theSameFileAgainIsADeliveryWithNoNewRow() {
        String report =
                Desk.sales("mckinsey", "m1,transformation,2027-01-05,100.00", "m2,transformation,2027-01-06,50");

        ReportView first = desk.delivered("january.csv", report);
        ReportView again = desk.delivered("january-again.csv", report);

        assertEquals(
                new ReportView.Rows(2, 0, 0, 0),
                first.rows(),
                () -> first.findings().toString());
        assertEquals(ReportState.ACCEPTED, again.state());
        assertEquals(new ReportView.Rows(0, 2, 0, 0), again.rows());
        assertEquals(Optional.of(first.id()), again.repeats());
        assertEquals("ggen-transactions:mckinsey", first.source().orElseThrow());
        assertEquals(1, first.months().size());
        assertEquals("2027-01", first.months().getFirst().month().toString());
    }

    @Test
    void aRowCountsOnceInWhicheverFileItComes() {
        desk.delivered(
                "z-first.csv",
                Desk.sales("mckinsey", "r1,transformation,2027-02-05,10", "r2,transformation,2027-02-06,20"));

        ReportView second = desk.delivered(
                "a-second.csv",
                Desk.sales("mckinsey", "r2,transformation,2027-02-06,20", "r3,transformation,2027-02-07,30"));

        assertEquals(
                new ReportView.Rows(1, 1, 0, 0),
                second.rows(),
                () -> second.findings().toString());
    }

    @Test
    void twoReportsOfOneNameAreToldApart() {
        ReportView one = desk.delivered("same.csv", Desk.sales("mckinsey", "s1,transformation,2027-03-05,10"));
        ReportView other = desk.delivered("same.csv", Desk.sales("mckinsey", "s2,transformation,2027-03-05,10"));

        assertEquals(
                List.of("same.csv", "same-2.csv"),
                List.of(one.name().orElseThrow(), other.name().orElseThrow()));
    }

    @Test
    void aZipBombIsRefusedUnopenedAndNothingOfItIsKept() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("bomb.csv"));
            zip.write(new byte[1 << 24]);
        }

        assertEquals("report-packed", Desk.refusal(() -> desk.delivered("bomb.csv", bomb.toByteArray())));
        assertTrue(desk.reports.page(desk.ann, ANY, Optional.empty(), 200).items().stream()
                .noneMatch(report -> report.fileName().equals("bomb.csv")));
    }

    @Test
    void aReportOfAnotherSellerCountsForNobody() {
        ReportView stranger = desk.delivered("bain.csv", Desk.sales("bain", "b1,advice,2027-01-05,10"));

        assertEquals(ReportState.REFUSED, stranger.state());
        assertEquals("report-of-another-account", stranger.findings().getFirst().id());
    }

    @Test
    void aBrokenRowIsNamedByItsLineAndNothingOfItsFileCounts() {
        ReportView broken = desk.delivered(
                "broken.csv",
                Desk.sales("mckinsey", "k1,transformation,2027-04-05,10", "k2,transformation,2027-04-31,20"));

        assertEquals(ReportState.REFUSED, broken.state());
        assertEquals(new ReportView.Rows(0, 0, 0, 1), broken.rows());
        Finding finding = broken.findings().getFirst();
        assertEquals(3, finding.places().getFirst().line(), finding::toString);
    }

    @Test
    void aRowThatContradictsACountedOneIsRefused() {
        desk.delivered("c1.csv", Desk.sales("mckinsey", "x1,transformation,2027-05-05,10"));

        ReportView other = desk.delivered("c2.csv", Desk.sales("mckinsey", "x1,transformation,2027-05-05,11"));

        assertEquals(ReportState.REFUSED, other.state());
        assertTrue(other.findings().toString().contains("(accepted) c1.csv"), other.findings()::toString);
    }

    @Test
    void theSameCommandTwiceIsOneDelivery() {
        CommandId command = Desk.command();
        byte[] report =
                Desk.sales("mckinsey", "t1,transformation,2027-06-05,10").getBytes(StandardCharsets.UTF_8);

        Delivered first = desk.reports.deliver(desk.ann, command, "t.csv", new ByteArrayInputStream(report));
        Delivered again = desk.reports.deliver(desk.ann, command, "t.csv", new ByteArrayInputStream(report));

        assertEquals(first, again);
        desk.job(first.job());
    }

    @Test
    void aMarketplacesReportsAreReadTogether() {
        ReportView first = desk.delivered("aws-a.csv", Desk.file("transactions/aws-billing-events-2026-09-a.csv"));
        ReportView second = desk.delivered("aws-b.csv", Desk.file("transactions/aws-billing-events-2026-09-b.csv"));

        assertEquals(ReportState.ACCEPTED, first.state(), () -> first.findings().toString());
        assertEquals(
                ReportState.ACCEPTED, second.state(), () -> second.findings().toString());
        assertTrue(second.rows().repeated() > 0, second.rows()::toString);
    }
}
