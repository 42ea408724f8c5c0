package dev.ggen.settlement.rates;

import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.partner.exchange.ReferenceRates;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of published rates that were given, and what they say together.
 *
 * @param files by name
 * @param rates at most one for a day and currency, as the first file that has it prints it
 */
public record RateFiles(List<RateFile> files, ReferenceRates rates) {
    /** None given. */
    public static final RateFiles NONE = new RateFiles(List.of(), ReferenceRates.NONE);

    public RateFiles {
        files = List.copyOf(files);
    }

    /**
     * Joins files.
     *
     * @throws FindingsException {@code rates-contradict} when two say something else of one currency on one day
     */
    public static RateFiles of(Collection<RateFile> given) {
        List<RateFile> files =
                given.stream().sorted(Comparator.comparing(RateFile::name)).toList();
        Map<Key, Said> said = new HashMap<>();
        List<Finding> contradictions = new ArrayList<>();
        for (RateFile file : files) {
            for (ReferenceRate rate : file.rates()) {
                Said earlier = said.putIfAbsent(Key.of(rate), new Said(file, rate));
                if (earlier != null && !earlier.rate().agreesWith(rate) && contradictions.isEmpty()) {
                    contradictions.add(contradiction(earlier, file, rate));
                }
            }
        }
        if (!contradictions.isEmpty()) {
            throw new FindingsException(contradictions);
        }
        return new RateFiles(
                files, ReferenceRates.of(said.values().stream().map(Said::rate).toList()));
    }

    private record Key(LocalDate day, String currency) {
        static Key of(ReferenceRate rate) {
            return new Key(rate.day(), rate.currency());
        }
    }

    private record Said(RateFile file, ReferenceRate rate) {}

    private static Finding contradiction(Said earlier, RateFile file, ReferenceRate rate) {
        return Finding.red(
                        "rates-contradict",
                        file.shown() + " has " + rate.printed() + " for " + rate.currency() + " on " + rate.day() + ", "
                                + earlier.file().shown() + " has "
                                + earlier.rate().printed(),
                        Place.ofLine(file.shown(), file.lineOf(rate.day()), ""),
                        Place.ofLine(earlier.file().shown(), earlier.file().lineOf(rate.day()), ""))
                .withAllowed("one rate for a currency and day, in whatever number of files")
                .withHint("compare both with what the ECB publishes, and leave the true one");
    }

    /** The files that state one of some rates: by name, each with its digest. */
    public SortedMap<String, Digest> stating(Collection<ReferenceRate> used) {
        Set<Key> keys = new HashSet<>();
        used.forEach(rate -> keys.add(Key.of(rate)));
        SortedMap<String, Digest> stating = new TreeMap<>();
        files.stream()
                .filter(file -> file.rates().stream().anyMatch(rate -> keys.contains(Key.of(rate))))
                .forEach(file -> stating.put(file.name(), file.digest()));
        return stating;
    }
}
