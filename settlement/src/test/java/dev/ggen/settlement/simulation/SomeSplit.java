package dev.ggen.settlement.simulation;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.agreement.Split;
import dev.ggen.partner.money.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A split by chance of what an agreement's source reports, between it and one or two others. */
final class SomeSplit {
    private static final int MILLION = 1_000_000;

    private SomeSplit() {}

    /** Some splits, the agreement's own part among them. */
    static List<Split> of(String agreement, Random random) {
        List<String> others = IntStream.range(0, 1 + random.nextInt(2))
                .mapToObj(other -> agreement + "-" + other)
                .toList();
        List<Split> splits = new ArrayList<>(List.of(new Split(Optional.empty(), parts(agreement, others, random))));
        if (random.nextBoolean()) {
            splits.add(new Split(Optional.of("tender"), parts(agreement, others, random)));
        }
        return splits;
    }

    private static SortedMap<String, Rate> parts(String agreement, List<String> others, Random random) {
        SortedMap<String, Rate> parts = new TreeMap<>();
        int left = MILLION;
        for (String other : others) {
            int part = 1 + random.nextInt(left - 2);
            parts.put(other, new Rate(BigDecimal.valueOf(part, 6)));
            left -= part;
        }
        parts.put(agreement, new Rate(BigDecimal.valueOf(left, 6)));
        return parts;
    }

    /** The agreement of one of those who share, with the same clauses. */
    static Agreement as(Agreement agreement, String id, List<Split> splits) {
        List<ReportSource> sources = agreement.sources().stream()
                .map(source -> new ReportSource(source.format(), source.account(), splits))
                .toList();
        return new Agreement(
                id,
                agreement.type(),
                agreement.partner(),
                agreement.validity(),
                agreement.currency(),
                agreement.exchange(),
                sources,
                agreement.streamOfProduct(),
                agreement.clauses(),
                agreement.payment(),
                agreement.clawback());
    }
}
