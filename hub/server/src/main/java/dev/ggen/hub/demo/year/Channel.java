package dev.ggen.hub.demo.year;

import dev.ggen.partner.money.Rate;
import java.time.YearMonth;
import java.util.List;

/**
 * One revenue stream of an agreement as it sells over the year.
 *
 * @param clause the clause that shares it
 * @param products what the partner calls it in reports: the large offer first, the small one last
 * @param vendorRate the vendor's share by the clause
 * @param remainderToVendor who gets a cent that both lost by the same
 * @param collector who takes the customers' money, and whether it reports what it kept
 * @param size how its sales are spread
 * @param thousands planned sales in thousands of dollars, from September 2026; growth and season are in it
 */
record Channel(
        String clause,
        List<String> products,
        Rate vendorRate,
        boolean remainderToVendor,
        Collector collector,
        Size size,
        List<Integer> thousands) {
    Channel {
        products = List.copyOf(products);
        thousands = List.copyOf(thousands);
    }

    /** Who takes the customers' money. */
    enum Collector {
        /** A marketplace: keeps its part and reports it. */
        MARKETPLACE,
        /** A partner that invoices its own customers. */
        PARTNER,
        /** The vendor, which owes the partner its share. */
        VENDOR
    }

    /**
     * How sales are spread.
     *
     * @param first how many in the first month
     * @param last how many in the last
     * @param privateOffer how many times the usual the largest may be
     */
    record Size(int first, int last, int privateOffer) {}

    /** Planned sales of the month in millionths of a dollar. */
    long planned(YearMonth month) {
        int index = DemoMonths.index(month);
        return index < thousands.size() ? thousands.get(index) * 1_000L * Money.DOLLAR : 0;
    }

    int sales(YearMonth month) {
        return size.first() + (size.last() - size.first()) * DemoMonths.index(month) / (DemoMonths.COUNT - 1);
    }
}
