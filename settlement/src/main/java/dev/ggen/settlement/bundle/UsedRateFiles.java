package dev.ggen.settlement.bundle;

import dev.ggen.partner.settlement.UsedRates;
import dev.ggen.receipt.Digest;
import dev.ggen.settlement.rates.RateFiles;
import dev.ggen.settlement.rates.RateRows;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a bundle holds of the files of published rates that were given: the rates that its statement rests on, and which files they are from.
 *
 * @param extract the rates; empty where none were needed of what was given
 * @param originals the files that state one of them, by name
 */
public record UsedRateFiles(Optional<byte[]> extract, SortedMap<String, Digest> originals) {
    public UsedRateFiles {
        originals = Collections.unmodifiableSortedMap(new TreeMap<>(originals));
    }

    /** Takes what a settlement used out of all that was given. */
    public static UsedRateFiles of(UsedRates used, RateFiles files) {
        return used.given().isEmpty()
                ? new UsedRateFiles(Optional.empty(), new TreeMap<>())
                : new UsedRateFiles(Optional.of(RateRows.bytes(used.given())), files.stating(used.given()));
    }
}
