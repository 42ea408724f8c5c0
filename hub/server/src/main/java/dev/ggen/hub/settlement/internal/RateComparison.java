package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.settlement.KnownRate;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.exchange.ReferenceRate;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.rates.RateFile;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a file of rates says beside those that are known: what it adds, and that it contradicts none. */
final class RateComparison {
    private static final int MOST_SHOWN = 5;

    private final RateFile file;
    private final List<ReferenceRate> added = new ArrayList<>();
    private final List<Finding> contradictions = new ArrayList<>();

    private RateComparison(RateFile file) {
        this.file = file;
    }

    /**
     * The rates of it that weren't known.
     *
     * @param known what is known of some days; asked a year at a time, so that decades aren't held at once
     * @throws Refused with the first places at which it says something else than is known
     */
    static List<ReferenceRate> added(RateFile file, Function<Validity, List<KnownRate>> known) {
        RateComparison comparison = new RateComparison(file);
        SortedMap<Year, List<ReferenceRate>> years = file.rates().stream()
                .collect(Collectors.groupingBy(
                        rate -> Year.of(rate.day().getYear()), TreeMap::new, Collectors.toList()));
        years.forEach((year, rates) -> comparison.compare(
                rates, known.apply(new Validity(year.atDay(1), year.plusYears(1).atDay(1)))));
        if (!comparison.contradictions.isEmpty()) {
            throw new Refused(Refused.Kind.CONFLICT, comparison.contradictions);
        }
        return comparison.added;
    }

    private record Key(LocalDate day, String currency) {}

    private void compare(List<ReferenceRate> rates, List<KnownRate> known) {
        Map<Key, KnownRate> byKey = new HashMap<>();
        known.forEach(rate -> byKey.put(new Key(rate.day(), rate.currency()), rate));
        rates.forEach(rate -> compare(rate, byKey.get(new Key(rate.day(), rate.currency()))));
    }

    private void compare(ReferenceRate rate, @Nullable KnownRate known) {
        if (known == null) {
            added.add(rate);
            return;
        }
        ReferenceRate there = new ReferenceRate(known.day(), known.currency(), known.perEuro());
        if (!there.agreesWith(rate) && contradictions.size() < MOST_SHOWN) {
            contradictions.add(contradiction(rate, there, known.file()));
        }
    }

    private Finding contradiction(ReferenceRate rate, ReferenceRate there, String knownFrom) {
        return Finding.red(
                        "rates-contradict",
                        file.shown() + " has " + rate.printed() + " for " + rate.currency() + " on " + rate.day() + ", "
                                + knownFrom + " has " + there.printed(),
                        Place.ofLine(file.shown(), file.lines().getOrDefault(rate.day(), 1), ""))
                .withAllowed("one rate for a currency and day, in whatever number of files")
                .withHint(
                        "compare both with what the ECB publishes; what is known stays, and nothing of this file was kept");
    }
}
