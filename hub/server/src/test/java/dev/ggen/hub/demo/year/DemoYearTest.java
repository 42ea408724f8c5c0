package dev.ggen.hub.demo.year;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.hub.demo.year.DemoFolder.Deliver;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.settlement.FeeComparison;
import dev.ggen.partner.settlement.Refusal.Reason;
import dev.ggen.partner.settlement.Settled;
import dev.ggen.partner.settlement.StatementLine;
import dev.ggen.receipt.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The year goes through the real importers; what was staged is found, and nothing else is wrong. */
class DemoYearTest {
    private static final int MOST_DAYS_EARLY = 8;
    private static final long SHORT_BY_CENTS = 250_000;

    /** A feed settles row by row, unrounded; statements round each line once. */
    private static final long MOST_CENTS_OFF = 4;

    @TempDir
    private static Path folder;

    private static ReadYear year = new ReadYear(new TreeMap<>());

    @BeforeAll
    static void readTheYear() throws IOException {
        year = ReadYear.in(folder);
    }

    @Test
    void everyMonthCanBeSettledButForTheStagedProduct() {
        year.months()
                .forEach((month, read) -> read.settled()
                        .forEach((agreement, settled) -> assertEquals(
                                Staged.MISNAMED_PRODUCT.equals(new Staged.Moment(agreement, month)),
                                !settled.refusals().isEmpty(),
                                agreement + " " + month)));
    }

    @Test
    void aReportDeliveredTwiceBringsNothingNew() {
        Finding repeated = one(Staged.REPORT_TWICE.month(), "report-repeated");

        assertTrue(
                repeated.message().startsWith("accenture-2026-10.resent.csv holds the same bytes"), repeated.message());
    }

    @Test
    void anOverlappingDeliveryCountsEachRowOnce() {
        Finding repeated = findings(Staged.OVERLAPPING_DELIVERY.month(), "report-rows-repeated")
                .filter(finding -> finding.message().contains("azure"))
                .findFirst()
                .orElseThrow();

        assertTrue(
                repeated.message().startsWith("18 rows of azure-marketplace-2026-11.supplement.csv"),
                repeated.message());
    }

    @Test
    void onlyTheStagedMonthKeptAnotherShareThanAgreed() {
        SortedSet<String> found = new TreeSet<>();
        year.months()
                .forEach((month, read) -> read.settled()
                        .forEach((agreement, settled) -> settled.fees().stream()
                                .filter(fee -> !fee.excess().isZero())
                                .forEach(fee ->
                                        found.add(month + " " + fee.line().name()))));

        assertEquals(List.of("2027-01 AWS-2026/4.1/USD/2027-01-01"), List.copyOf(found));
        FeeComparison fee = year.at(Staged.KEPT_TOO_MUCH).fees().getFirst();
        assertTrue(fee.excess().minor().longValueExact() > 100_000, fee.toString());
    }

    @Test
    void septembersLargeSaleIsGivenBackInOctober() throws IOException {
        String october = text("aws-billing-events-2026-10-a.csv");
        String september = text("aws-billing-events-2026-09-a.csv") + text("aws-billing-events-2026-09-b.csv");
        List<String> refunds = october.lines()
                .filter(row -> row.contains("SELLER_REV_SHARE_REFUND"))
                .map(row -> row.split("\",\"", -1)[11])
                .toList();

        assertTrue(refunds.stream().anyMatch(september::contains), refunds.toString());
        assertTrue(year.at(Staged.REFUND_ACROSS_MONTHS).lines().getFirst().parts().stream()
                .anyMatch(part -> part.measure() == Measure.REFUND));
    }

    @Test
    void theHalfCentOfBothSidesGoesToWhomTheClauseNames() {
        StatementLine line = year.at(Staged.ROUNDING_CENT).lines().getFirst();

        assertTrue(line.exactShare(Party.VENDOR).plain().matches("[0-9]+[.][0-9]{2}5"), line.toString());
        assertEquals(1, line.remainder(Party.VENDOR));
        assertEquals(0, line.remainder(Party.PARTNER));
    }

    @Test
    void aMisnamedProductHoldsItsOwnAgreement() {
        Settled held = year.at(Staged.MISNAMED_PRODUCT);

        assertTrue(held.refusals().stream().allMatch(refusal -> refusal.reason() == Reason.UNMAPPED_PRODUCT));
    }

    @Test
    void refundsThatWouldRaiseTheSaleAreRefusedUntilTheReportIsCorrected() throws IOException {
        ReadMonth first = ReadMonth.of(Staged.REFUSED_REPORT.month(), Deliver.AT_FIRST, List.of(), folder);

        List<Finding> red =
                first.reading().findings().stream().filter(Finding::isRed).toList();
        assertFalse(red.isEmpty());
        assertTrue(red.stream().allMatch(finding -> finding.id().equals("report-sign-wrong")), red.toString());
        assertTrue(red.stream()
                .allMatch(finding -> finding.places().getFirst().file().equals("pwc-2027-04.csv")));
    }

    @Test
    void everyShareIsPaidInFullAndInTimeButForTheStagedOnes() {
        for (Plan plan : Plans.ALL) {
            Amount paid = Amount.zero(Money.USD);
            for (YearMonth month : DemoMonths.all()) {
                paid = paid.plus(year.settled(plan.agreement(), month).paidToVendor());
                Amount least = due(plan, month.atEndOfMonth(), month);
                Amount most = due(plan, month.atEndOfMonth().plusDays(MOST_DAYS_EARLY), month);
                assertTrue(
                        paid.minus(least).minor().longValueExact() >= -MOST_CENTS_OFF
                                && most.minus(paid).minor().longValueExact() >= -MOST_CENTS_OFF,
                        "%s %s: %s, due %s to %s".formatted(plan.agreement(), month, paid, least, most));
            }
        }
    }

    /** What falls due until a day by the agreement's term, less what was staged to come late, short or not at all. */
    private static Amount due(Plan plan, LocalDate until, YearMonth now) {
        return DemoMonths.all().stream()
                .filter(sold -> Staged.PAID_LATE_AND_SHORT.is(plan, sold)
                        ? !now.isBefore(YearMonth.from(Staged.LATE_PAYMENT))
                        : !plan.payment().dueOn(sold).isAfter(until))
                .map(sold -> year.owedByPartner(plan.agreement(), sold)
                        .minus(keptTooMuch(plan, sold))
                        .minus(Amount.ofMinor(
                                Staged.PAID_LATE_AND_SHORT.is(plan, sold) ? SHORT_BY_CENTS : 0, Money.USD)))
                .reduce(Amount.zero(Money.USD), Amount::plus);
    }

    private static Amount keptTooMuch(Plan plan, YearMonth sold) {
        return year.settled(plan.agreement(), sold).fees().stream()
                .map(FeeComparison::excess)
                .reduce(Amount.zero(Money.USD), Amount::plus);
    }

    private static Finding one(YearMonth month, String id) {
        List<Finding> found = findings(month, id).toList();
        assertEquals(1, found.size(), found.toString());
        return found.getFirst();
    }

    private static Stream<Finding> findings(YearMonth month, String id) {
        return year.month(month).reading().findings().stream()
                .filter(finding -> finding.id().equals(id));
    }

    private static String text(String name) {
        return new Deliveries(Deliveries.SEED)
                .inOrder().stream()
                        .filter(delivery -> delivery.name().equals(name))
                        .findFirst()
                        .flatMap(delivery -> delivery.file().text())
                        .orElseThrow();
    }
}
