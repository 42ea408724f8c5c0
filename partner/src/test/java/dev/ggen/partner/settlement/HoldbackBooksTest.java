package dev.ggen.partner.settlement;

import static dev.ggen.partner.agreement.Agreements.TERM;
import static dev.ggen.partner.agreement.Agreements.aType;
import static dev.ggen.partner.agreement.Agreements.anAgreement;
import static dev.ggen.partner.agreement.Agreements.referral;
import static dev.ggen.partner.agreement.Agreements.sale;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.HoldbackClause;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.ledger.Entry;
import dev.ggen.partner.money.Rate;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SumKey;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What a holdback does to the books. */
class HoldbackBooksTest {
    private static final YearMonth FIRST = YearMonth.of(2026, 9);

    @Test
    void aVendorPutsWhatItHoldsBackFromPayableIntoReserve() {
        List<Entry> entries =
                entries(FIRST, List.of(sold("lead", FIRST, 1_000_000_000L)), held("4.2", Party.PARTNER, 1));

        // 10 % of 1000.00 are the partner's; half of that is held back
        assertEquals(
                List.of("earning share-cost 10000 payable -10000", "reserve reserve -5000 payable 5000"),
                told(entries));
    }

    @Test
    void aPartnerHoldsBackFromWhatItOwes() {
        List<Entry> entries = entries(FIRST, List.of(sold("app", FIRST, 1_000_000_000L)), held("4.1", Party.VENDOR, 1));

        // 30 % of 1000.00 are the vendor's; half of that is held back
        assertEquals(
                List.of("earning receivable 30000 share-revenue -30000", "reserve receivable -15000 reserve 15000"),
                told(entries));
    }

    @Test
    void whatIsReleasedAndWhatIsHeldBackOfTheMonthAreTwoEntries() {
        List<KeySum> sums =
                List.of(sold("lead", FIRST, 1_000_000_000L), sold("lead", FIRST.plusMonths(1), 400_000_000L));

        assertEquals(
                List.of(
                        "earning share-cost 4000 payable -4000",
                        "reserve reserve -2000 payable 2000",
                        "reserve-release reserve 5000 payable -5000"),
                told(entries(FIRST.plusMonths(1), sums, held("4.2", Party.PARTNER, 1))));
    }

    @Property(tries = 200)
    void inTheEndTheReserveIsEmptyAndNothingIsLost(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = -50_000_000, max = 50_000_000) Long> sold,
            @ForAll @IntRange(min = 1, max = 4) int months) {
        YearMonth last = FIRST.plusMonths(sold.size() - 1L);
        HoldbackClause clause = new HoldbackClause(
                "9",
                "security",
                Party.PARTNER,
                Rate.of("0.37"),
                months,
                List.of("4.2"),
                new Validity(TERM.from(), last.plusMonths(1).atDay(1)));
        SortedMap<String, BigInteger> with = new TreeMap<>();
        SortedMap<String, BigInteger> without = new TreeMap<>();
        List<KeySum> sums = new ArrayList<>();
        for (int i = 0; i < sold.size(); i++) {
            sums.add(sold("lead", FIRST.plusMonths(i), sold.get(i)));
        }
        for (int i = 0; i < sold.size(); i++) {
            balances(entries(FIRST.plusMonths(i), sums, anAgreement(referral("0.1"), clause)), with);
            balances(entries(FIRST.plusMonths(i), sums, anAgreement(referral("0.1"))), without);
        }

        assertEquals(BigInteger.ZERO, with.getOrDefault("reserve", BigInteger.ZERO));
        with.remove("reserve");
        assertEquals(without, with);
    }

    private static Agreement held(String counted, Party receiver, int months) {
        return anAgreement(
                sale("0.3"),
                referral("0.1"),
                new HoldbackClause("9", "security", receiver, Rate.of("0.5"), months, List.of(counted), TERM));
    }

    private static List<Entry> entries(YearMonth month, List<KeySum> sums, Agreement agreement) {
        List<EarlierMonth> earlier = sums.stream()
                .map(sum -> YearMonth.from(sum.key().day()))
                .filter(of -> of.isBefore(month))
                .distinct()
                .map(of -> EarlierMonth.counted(new Period(of), of(of, sums)))
                .toList();
        Settled settled = Settlement.settle(
                agreement, aType(), new Period(month), of(month, sums), earlier, Set.of(), ReferenceRates.NONE);
        return new Bookkeeping(agreement, new Period(month), Instant.EPOCH).entries(settled);
    }

    private static List<KeySum> of(YearMonth month, List<KeySum> sums) {
        return sums.stream()
                .filter(sum -> YearMonth.from(sum.key().day()).equals(month))
                .toList();
    }

    private static KeySum sold(String product, YearMonth month, long millionths) {
        LocalDate day = month.atDay(10);
        return new KeySum(
                new SumKey("ggen-transactions:cloud", product, Measure.SALE, day, "USD"),
                BigInteger.valueOf(millionths),
                1);
    }

    private static void balances(List<Entry> entries, SortedMap<String, BigInteger> balances) {
        entries.stream()
                .flatMap(entry -> entry.postings().stream())
                .forEach(posting -> balances.merge(
                        posting.account().kind().word(), posting.amount().minor(), BigInteger::add));
    }

    private static List<String> told(List<Entry> entries) {
        return entries.stream().map(HoldbackBooksTest::told).toList();
    }

    private static String told(Entry entry) {
        StringBuilder told = new StringBuilder(entry.kind().word());
        entry.postings()
                .forEach(posting -> told.append(' ')
                        .append(posting.account().kind().word())
                        .append(' ')
                        .append(posting.amount().minor()));
        return told.toString();
    }
}
