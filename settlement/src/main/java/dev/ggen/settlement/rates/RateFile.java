package dev.ggen.settlement.rates;

import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.receipt.Digest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file of published rates, read.
 *
 * @param name as receipts name it
 * @param shown as the user named it
 * @param digest of its original bytes
 * @param rates all that it says
 * @param lines where each day stands
 */
public record RateFile(
        String name, String shown, Digest digest, List<ReferenceRate> rates, SortedMap<LocalDate, Integer> lines) {
    public RateFile {
        Objects.requireNonNull(digest);
        rates = List.copyOf(rates);
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }

    int lineOf(LocalDate day) {
        return lines.getOrDefault(day, 1);
    }
}
