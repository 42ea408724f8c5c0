package dev.ggen.hub.settlement.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.agreement.SignedFiles;
import dev.ggen.hub.platform.DemoClock;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Jobs;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramSetup;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.Months;
import dev.ggen.hub.settlement.Started;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** An agreement of which no account reports anything: a grant is owed all the same. */
class GrantMonthTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 9);
    private static final String GRANT = """
            @prefix p:    <https://ggen.dev/ns/partner#> .
            @prefix xsd:  <http://www.w3.org/2001/XMLSchema#> .
            @base <https://ggen.dev/program/ggen/agreement/> .
            <MIT-2026> a p:Agreement ;
                p:identifier "MIT-2026" ; p:agreementType <../agreement-type/academic-research> ;
                p:vendor <../vendor/ggen> ; p:partner <../partner/mit> ;
                p:effectiveFrom "2026-09-01"^^xsd:date ; p:effectiveUntil "2029-09-01"^^xsd:date ;
                p:settlementCurrency "USD" ; p:paidEvery p:monthly ; p:dueWithinDays 30 ;
                p:clause [ a p:InstalmentClause ; p:number "1" ; p:receiver p:partnerReceives ; p:purpose "research" ;
                    p:instalment [ p:amount 250000.00 ; p:payableOn "2026-09-30"^^xsd:date ] ;
                    p:validFrom "2026-09-01"^^xsd:date ; p:validUntil "2029-09-01"^^xsd:date ] .
            """;

    private final TestHub hub = TestHub.fresh();
    private final Viewer ann = TestHub.vendor("Ann", EnumSet.allOf(Permission.class));

    @Test
    void aGrantIsOwedWithoutAReportOnceSomebodySaysThatNothingWasReported() {
        ((DemoClock) hub.part(HubClock.class)).set(Instant.parse("2026-10-12T09:00:00Z"));
        hub.part(ProgramSetup.class).ensurePublished(Viewer.system("test"));
        hub.part(Agreements.class).importSigned(ann, Desk.command(), SignedFiles.signed(GRANT, "MIT-2026", "mit"));
        Months months = hub.part(Months.class);
        assertTrue(months.month(ann, MONTH).waitsForWordOfNothing());

        months.confirmNothingReported(ann, Desk.command(), MONTH, "a grant alone");
        Started started = months.prepare(ann, Desk.command(), MONTH);
        hub.part(Jobs.class).await(ann, started.job());

        CloseView prepared = months.close(ann, started.close());
        assertEquals(1, prepared.proposed().size(), () -> prepared.findings().toString());
        assertEquals(
                -25_000_000L,
                prepared.proposed().getFirst().owedToVendor().minor().longValueExact());
    }
}
