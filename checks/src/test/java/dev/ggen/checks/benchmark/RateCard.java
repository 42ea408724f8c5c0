package dev.ggen.checks.benchmark;

import dev.ggen.partner.revenue.KeySum;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rates per account and product with overlapping ranges of dates, as agreements and their exceptions have; the latest start wins. */
final class RateCard {
    private static final int HUNDRED = 100;

    private record Segment(LocalDate from, LocalDate until, int percent) {}

    private record Product(String source, String product) {}

    private final Map<Product, List<Segment>> segments = new HashMap<>();
    private BigInteger share = BigInteger.ZERO;
    private long keys;

    RateCard() {
        for (int account = 0; account < GeneratedReports.ACCOUNTS; account++) {
            for (int product = 0; product < GeneratedReports.PRODUCTS; product++) {
                List<Segment> own = new ArrayList<>();
                LocalDate start = LocalDate.of(2026, 1, 1);
                own.add(new Segment(start, start.plusYears(3), 10 + product % 20));
                LocalDate change = GeneratedReports.FIRST_DAY.plusDays(product % 40);
                own.add(new Segment(change, change.plusDays(30), 5 + account));
                own.add(new Segment(change.plusDays(10), change.plusDays(15), 30));
                segments.put(new Product("ggen-transactions:partner-" + account, "product-" + product), own);
            }
        }
    }

    void rate(KeySum sum) {
        keys++;
        List<Segment> own =
                segments.getOrDefault(new Product(sum.key().source(), sum.key().product()), List.of());
        int percent = 0;
        for (Segment segment : own) {
            if (!sum.key().day().isBefore(segment.from()) && sum.key().day().isBefore(segment.until())) {
                percent = segment.percent();
            }
        }
        share = share.add(sum.sumMillionths().multiply(BigInteger.valueOf(percent)));
    }

    long keys() {
        return keys;
    }

    BigInteger shareMillionths() {
        return share.divide(BigInteger.valueOf(HUNDRED));
    }
}
