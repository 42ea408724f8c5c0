package dev.ggen.settlement.replay;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.Finding;
import dev.ggen.settlement.agreement.ReadAgreement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sales that no agreement of some terms takes, because their day lies in no term or their source is nobody's: they would be in no statement. */
final class UntakenRows {
    private final Terms terms;
    private final List<Period> months;

    UntakenRows(Terms terms, List<Period> months) {
        this.terms = terms;
        this.months = List.copyOf(months);
    }

    /** A red finding for each source. */
    List<Finding> findings(List<KeySum> sums) {
        SortedMap<String, List<KeySum>> bySource = sums.stream()
                .filter(sum -> isSale(sum.key().measure()))
                .filter(sum -> months.stream()
                        .anyMatch(month -> month.days().contains(sum.key().day())))
                .filter(sum -> !isTaken(sum))
                .collect(Collectors.groupingBy(sum -> sum.key().source(), TreeMap::new, Collectors.toList()));
        return bySource.entrySet().stream()
                .map(source -> finding(source.getKey(), source.getValue()))
                .toList();
    }

    private static boolean isSale(Measure measure) {
        return switch (measure) {
            case SALE, REFUND, CREDIT, FORGIVEN, FEE, COLLECTED, UNITS -> true;
            case PAYMENT, TAX, TAX_PAYMENT, ADJUSTMENT -> false;
        };
    }

    private boolean isTaken(KeySum sum) {
        return terms.agreements().values().stream()
                .map(ReadAgreement::agreement)
                .anyMatch(agreement -> takes(agreement, sum));
    }

    private static boolean takes(Agreement agreement, KeySum sum) {
        return agreement.source(sum.key().source()).isPresent()
                && agreement.validity().contains(sum.key().day());
    }

    private static Finding finding(String source, List<KeySum> sums) {
        long rows = sums.stream().mapToLong(KeySum::rows).sum();
        LocalDate first = sums.stream()
                .map(sum -> sum.key().day())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return Finding.red(
                        "rows-outside-terms",
                        rows + (rows == 1 ? " row of " : " rows of ") + source + (rows == 1 ? " lies" : " lie")
                                + " in no agreement's term, first on " + first)
                .withAllowed("an agreement that holds on the day of each sale")
                .withHint("take in the agreement that holds then: these sales are in no total");
    }
}
