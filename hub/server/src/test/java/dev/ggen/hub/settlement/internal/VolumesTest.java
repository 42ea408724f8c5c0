package dev.ggen.hub.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.AskedVolumes;
import dev.ggen.hub.settlement.AskedVolumes.Span;
import dev.ggen.hub.settlement.VolumeSheet;
import dev.ggen.hub.settlement.Volumes;
import dev.ggen.partner.forecast.StreamVolume;
import dev.ggen.partner.forecast.Volume;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * September of the case with users of a contract year: 60 licences for 33,333.33 at a margin of 45 %, and 50,000.00 of services, of which the
 * vendor has at least 25,000.00 a quarter.
 */
class VolumesTest {
    private static final Path CASE =
            Path.of("../../settlement/src/test/cases/months/quarter-floor-and-users-of-a-year");
    private static final String AGREEMENT = "PWC-2026";
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final EnumSet<Permission> READS =
            EnumSet.of(Permission.STATEMENT_READ, Permission.AGREEMENT_READ, Permission.PARTNER_READ);

    /** A fifth more services, and 100 licences. */
    private static final AskedVolumes MORE = new AskedVolumes(
            Optional.empty(),
            Span.MONTH,
            List.of(
                    new StreamVolume("compliance-services", new Volume.Times(new BigDecimal("1.2")), Volume.SAME),
                    new StreamVolume("compliance-licence-resale", Volume.SAME, new Volume.To(new BigDecimal("100")))));

    private static Desk reported() throws IOException {
        Desk desk = Desk.of(CASE.resolve("agreements/PWC-2026.ttl"), AGREEMENT, "pwc");
        desk.delivered("report.csv", Files.readAllBytes(CASE.resolve("transactions/report.csv")));
        return desk;
    }

    private static List<String> lines(VolumeSheet sheet) {
        return sheet.changes().getFirst().lines().stream()
                .map(line -> line.clause() + " "
                        + line.before().orElseThrow().owedToVendor().minor() + " "
                        + line.after().orElseThrow().owedToVendor().minor())
                .toList();
    }

    @AfterEach
    void closeTheHub() {
        Desk.closeOwn();
    }

    @Test
    void aPartnerSeesWhatItWouldOweAtOtherVolumesAndHowFarTheNextStepIs() throws IOException {
        Desk desk = reported();
        Volumes volumes = desk.hub.part(Volumes.class);
        Visitor partner = Visitor.as(desk.hub, Optional.of("pwc"), "partner-finance");
        String address = "/agreements/" + AGREEMENT + "/what-if";
        assertThat(partner.get(address).body()).contains("nothing to begin with");
        desk.approved(desk.prepared(SEPTEMBER));
        Viewer own = TestHub.partner("pwc", "Pia", READS);

        // the least of the quarter still holds; 65 % of 33,333.33 are 21,666.6645, and the cent that cutting leaves is
        // the vendor's
        assertEquals(List.of("6.1 2500000 2500000", "6.2 1833333 1166667"), lines(volumes.at(own, AGREEMENT, MORE)));
        assertEquals(lines(volumes.at(desk.ann, AGREEMENT, MORE)), lines(volumes.at(own, AGREEMENT, MORE)));
        assertThat(partner.get(address).body()).contains("40 units", "An estimate");
        assertThat(partner.get(address + "?units-compliance-licence-resale=100&sales-compliance-services=%2B20%20%25")
                        .body())
                .contains("11,666.67", "no further step");
        assertThat(partner.get(address + "?units-compliance-licence-resale=many")
                        .body())
                .contains("a change such as +20", "40 units");
        assertThat(partner.get(address + "?span=year").body()).contains("2026-09");
    }

    @Test
    void anothersAgreementIsNotThere() throws IOException {
        Desk desk = reported();
        desk.approved(desk.prepared(SEPTEMBER));
        Viewer other = TestHub.partner("aws", "Otto", READS);
        Volumes volumes = desk.hub.part(Volumes.class);

        assertEquals("not-found", Desk.refusal(() -> volumes.at(other, AGREEMENT, MORE)));
        AskedVolumes october = new AskedVolumes(Optional.of(YearMonth.of(2026, 10)), Span.MONTH, List.of());
        assertEquals("not-found", Desk.refusal(() -> volumes.at(desk.ann, AGREEMENT, october)));
    }
}
