package dev.ggen.partner.settlement;

import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.partner.ledger.Entry;
import dev.ggen.partner.money.Amount;
import dev.ggen.partner.money.ExactAmount;
import dev.ggen.partner.program.Party;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SaleAttributes;
import dev.ggen.partner.revenue.SumKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** Sums of 2026's autumn in dollars, months that were settled from them, and what entries say. */
final class SomeMonths {
    static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    static final YearMonth OCTOBER = SEPTEMBER.plusMonths(1);
    static final YearMonth NOVEMBER = SEPTEMBER.plusMonths(2);
    static final YearMonth DECEMBER = SEPTEMBER.plusMonths(3);
    static final String SOURCE = "ggen-transactions:cloud";

    private SomeMonths() {}

    static KeySum sold(YearMonth month, String amount) {
        return sum("app", Measure.SALE, month.atDay(15), amount);
    }

    static KeySum paid(String source, LocalDate day, String amount) {
        return sum(new SumKey(source, "", Measure.PAYMENT, day, "USD"), amount);
    }

    static KeySum refund(LocalDate day, LocalDate soldOn, String amount) {
        SaleAttributes said = new SaleAttributes("", Optional.empty(), Optional.of(soldOn));
        return sum(new SumKey(SOURCE, "app", Measure.REFUND, day, "USD", said), amount);
    }

    static KeySum sum(String product, Measure measure, LocalDate day, String amount) {
        return sum(product, measure, day, "USD", amount);
    }

    static KeySum sum(String product, Measure measure, LocalDate day, String currency, String amount) {
        return sum(new SumKey(SOURCE, product, measure, day, currency), amount);
    }

    static KeySum marked(String mark, LocalDate day, String amount) {
        SaleAttributes said = new SaleAttributes(mark, Optional.empty(), Optional.empty());
        return sum(new SumKey(SOURCE, "app", Measure.SALE, day, "USD", said), amount);
    }

    private static KeySum sum(SumKey key, String amount) {
        return new KeySum(key, new BigDecimal(amount).movePointRight(6).toBigIntegerExact(), 1);
    }

    static EarlierMonth settled(YearMonth month, List<KeySum> sums, PostedLine... posted) {
        return new EarlierMonth(new Period(month), sums, List.of(posted), List.of(), ReferenceRates.NONE);
    }

    static EarlierMonth paid(YearMonth month, List<KeySum> sums, DayPayment... payments) {
        return new EarlierMonth(new Period(month), sums, List.of(), List.of(payments), ReferenceRates.NONE);
    }

    static PostedLine posted(String clause, YearMonth month, Party owes, long vendorCents, long partnerCents) {
        return posted(clause, month.atDay(1), owes, vendorCents, partnerCents);
    }

    static PostedLine posted(String clause, LocalDate segment, Party owes, long vendorCents, long partnerCents) {
        Amount vendor = Amount.ofMinor(vendorCents, CurrencyUnit.USD);
        Amount partner = Amount.ofMinor(partnerCents, CurrencyUnit.USD);
        return new PostedLine(
                "CLOUD-2026/" + clause + "/USD/" + segment,
                "",
                owes,
                ExactAmount.of(vendor.plus(partner)),
                1,
                vendor,
                partner);
    }

    /** {@code 2026-09 4.1 +300 +700 rows}: month, clause, what vendor and partner get more, why. */
    static List<String> told(List<Adjustment> adjustments) {
        return adjustments.stream()
                .map(each -> "%s %s %+d %+d %s"
                        .formatted(
                                each.month(),
                                each.line().split("/", -1)[1],
                                each.difference(Party.VENDOR).minor(),
                                each.difference(Party.PARTNER).minor(),
                                each.reason().word()))
                .toList();
    }

    /** {@code adjustment receivable 300 share-revenue -300}. */
    static String told(Entry entry) {
        return entry.kind().word() + " "
                + entry.postings().stream()
                        .map(posting -> posting.account().kind().word() + " "
                                + posting.amount().minor())
                        .collect(Collectors.joining(" "));
    }
}
