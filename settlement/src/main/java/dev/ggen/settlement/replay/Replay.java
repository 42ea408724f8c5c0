package dev.ggen.settlement.replay;

import dev.ggen.partner.forecast.Result;
import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Months under old terms and new, compared.
 *
 * @param from the first month
 * @param to the last month
 * @param agreements those whose partner gains most first, within a currency; currencies in order of their codes
 * @param reportFindings what was found in the reports
 * @param oldFindings what was found under the old terms
 * @param nowFindings what was found under the new terms
 */
public record Replay(
        Period from,
        Period to,
        List<AgreementReplay> agreements,
        List<Finding> reportFindings,
        List<Finding> oldFindings,
        List<Finding> nowFindings) {
    public Replay {
        agreements = List.copyOf(agreements);
        reportFindings = List.copyOf(reportFindings);
        oldFindings = List.copyOf(oldFindings);
        nowFindings = List.copyOf(nowFindings);
    }

    /** Whether something can't be settled under either terms. */
    public boolean isRed() {
        return Stream.of(reportFindings, oldFindings, nowFindings)
                .flatMap(List::stream)
                .anyMatch(Finding::isRed);
    }

    /**
     * What agreements of one currency come to together.
     *
     * @param old under the old terms
     * @param now under the new terms
     * @param leftOut how many months of agreements can't be compared and are in neither
     */
    public record Total(Result old, Result now, long leftOut) {
        private static Total of(AgreementReplay agreement) {
            return new Total(agreement.old(), agreement.now(), agreement.leftOut());
        }

        private Total plus(Total other) {
            return new Total(old.plus(other.old), now.plus(other.now), leftOut + other.leftOut);
        }

        /** What each party has more under the new terms. */
        public Result difference() {
            return now.minus(old);
        }
    }

    /** One total for each currency, by its code: currencies are never added together. */
    public SortedMap<String, Total> totals() {
        SortedMap<String, Total> totals = new TreeMap<>();
        agreements.forEach(each -> totals.merge(each.currency().getCode(), Total.of(each), Total::plus));
        return totals;
    }
}
