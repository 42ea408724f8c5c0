package dev.ggen.hub.settlement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.hub.TestHub;
import dev.ggen.hub.access.Visitor;
import dev.ggen.hub.ledger.AccountFilter;
import dev.ggen.hub.ledger.AsOf;
import dev.ggen.hub.ledger.Ledger;
import dev.ggen.hub.platform.DemoClock;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.JobView;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.EstimateView;
import dev.ggen.hub.settlement.EstimateView.Estimate;
import dev.ggen.hub.settlement.Estimates;
import dev.ggen.hub.settlement.OpenEstimate;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * McKinsey shares 4 % of its sales. Nine months have 10,000.00 on the 5th and 1,000.00, 2,000.00 and so on to 9,000.00 on the 25th; of the open one 20,000.00 are
 * known on the 10th.
 */
class EstimatesTest {
    private static final String AGREEMENT = "MCKINSEY-2026";
    private static final YearMonth OPEN = YearMonth.of(2027, 6);

    private static Desk reported() throws IOException {
        Desk desk = Desk.of(Desk.EXAMPLE.resolve("agreements/MCKINSEY-2026.ttl"), AGREEMENT, "mckinsey");
        List<String> sales = new ArrayList<>();
        for (int at = 0; at < 9; at++) {
            YearMonth month = YearMonth.of(2026, 9).plusMonths(at);
            sales.add("a-" + at + ",transformation," + month.atDay(5) + ",10000.00");
            sales.add("b-" + at + ",transformation," + month.atDay(25) + "," + 1000 * (at + 1) + ".00");
        }
        sales.add("open,transformation," + OPEN.atDay(5) + ",20000.00");
        desk.delivered("year.csv", Desk.sales("mckinsey", sales.toArray(String[]::new)));
        ((DemoClock) desk.hub.part(HubClock.class)).set(Instant.parse("2027-06-10T09:00:00Z"));
        return desk;
    }

    @AfterEach
    void closeTheHub() {
        Desk.closeOwn();
    }

    @Test
    void anOpenMonthIsEstimatedWithABandAndNothingIsPosted() throws IOException {
        Desk desk = reported();
        Estimates estimates = desk.hub.part(Estimates.class);
        Visitor finance = Visitor.as(desk.hub, Optional.empty(), "finance");
        String address = "/months/" + OPEN + "/accrual";
        assertThat(finance.get(address).body()).contains("Nobody asked yet");

        JobView job = desk.job(estimates.begin(desk.ann, Desk.command(), OPEN).job());
        assertEquals(JobView.State.DONE, job.state(), () -> job.findings().toString());

        EstimateView view = estimates.newest(desk.ann, OPEN).orElseThrow();
        // 4 % of 20,000.00 are 800.00; 11,000.00 to 19,000.00 of 10,000.00 are 1.1 to 1.9 times as much, 1.5 in the
        // middle
        assertEquals(List.of("80000 88000 120000 152000 8 of 10"), told(view.agreements()));
        assertEquals(told(view.agreements()), told(view.totals()));
        assertEquals(
                List.of(), desk.hub.part(Ledger.class).trial(desk.ann, AccountFilter.ofAgreement(AGREEMENT), AsOf.NOW));
        assertThat(finance.get(address).body())
                .contains("1,200.00", "880.00", "1,520.00", "10 June 2027", "9</b> complete months");
        assertThat(finance.get(address + "?as=csv").body()).contains("1520.00");
        assertEquals(
                403,
                Visitor.as(desk.hub, Optional.of("mckinsey"), "partner-administrator")
                        .get(address)
                        .statusCode());
    }

    @Test
    void aPartnerSeesItsOwnAgreementsEstimateAndNobodyElses() throws IOException {
        Desk desk = reported();
        Estimates estimates = desk.hub.part(Estimates.class);
        Visitor own = Visitor.as(desk.hub, Optional.of("mckinsey"), "partner-administrator", "partner-finance");
        String agreement = "/agreements/" + AGREEMENT;
        assertThat(own.get(agreement).body()).doesNotContain("Open months, estimated");

        desk.job(estimates.begin(desk.ann, Desk.command(), OPEN).job());

        Viewer mckinsey = TestHub.partner("mckinsey", "Mia", EnumSet.allOf(Permission.class));
        Viewer other = TestHub.partner("pwc", "Pia", EnumSet.allOf(Permission.class));
        List<OpenEstimate> seen = estimates.ofAgreement(mckinsey, AGREEMENT);
        assertEquals(
                List.of("80000 88000 120000 152000 8 of 10"),
                told(seen.stream().map(OpenEstimate::estimate).toList()));
        assertEquals(OPEN, seen.getFirst().month());
        assertEquals(seen, estimates.ofPartner(mckinsey, "mckinsey"));
        assertEquals(List.of(), estimates.ofAgreement(other, AGREEMENT));
        assertEquals(List.of(), estimates.ofPartner(other, "mckinsey"));
        assertThat(own.get(agreement).body())
                .contains("Open months, estimated", "Estimates, no statements", "1,200.00", "880.00", "1,520.00");
        assertThat(own.get("/partners/mckinsey").body()).contains("Estimates, no statements", "1,520.00");
        assertThat(own.get(agreement, Locale.GERMAN).body()).contains("Schätzungen, keine Abrechnungen");
    }

    @Test
    void theNewestOfAMonthIsShownUntilItIsClosed() throws IOException {
        Desk desk = reported();
        Estimates estimates = desk.hub.part(Estimates.class);
        desk.job(estimates.begin(desk.ann, Desk.command(), OPEN).job());
        ((DemoClock) desk.hub.part(HubClock.class)).set(Instant.parse("2027-06-12T09:00:00Z"));
        desk.job(estimates.begin(desk.ann, Desk.command(), OPEN).job());

        assertEquals(
                List.of("2027-06 2027-06-12"),
                estimates.ofAgreement(desk.ann, AGREEMENT).stream()
                        .map(each -> each.month() + " " + each.on())
                        .toList());
        ((DemoClock) desk.hub.part(HubClock.class)).set(Instant.parse("2027-07-02T09:00:00Z"));
        desk.approved(desk.prepared(OPEN));
        assertEquals(List.of(), estimates.ofAgreement(desk.ann, AGREEMENT));
    }

    private static List<String> told(List<Estimate> estimates) {
        return estimates.stream()
                .map(each -> each.known().minor() + " "
                        + each.band().orElseThrow().low().minor() + " "
                        + each.expected().orElseThrow().minor() + " "
                        + each.band().orElseThrow().high().minor() + " "
                        + each.band().orElseThrow().hits() + " of "
                        + each.band().orElseThrow().of())
                .toList();
    }

    @Test
    void aMonthThatHasntBegunIsRefused() throws IOException {
        Desk desk = reported();
        Estimates estimates = desk.hub.part(Estimates.class);

        assertEquals(
                "month-not-begun", Desk.refusal(() -> estimates.begin(desk.ann, Desk.command(), OPEN.plusMonths(1))));
    }
}
