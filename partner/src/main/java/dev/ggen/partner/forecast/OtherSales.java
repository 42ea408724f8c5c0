package dev.ggen.partner.forecast;

import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.partner.revenue.Measure;
import dev.ggen.partner.revenue.SumKey;
import dev.ggen.partner.settlement.Period;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A month's sums as they would be if more or less were sold. What was sold keeps its days, marks and refunds in proportion.
 *
 * <p>A sum in millionths has no fractions, so each sum of a measure gets what its running total has more than the one before, cut to whole
 * millionths: all of them together are off by less than one millionth, however many there are.
 */
final class OtherSales {
    private final Agreement agreement;
    private final Period period;
    private final Map<String, StreamVolume> volumes;

    OtherSales(Agreement agreement, Period period, List<StreamVolume> volumes) {
        this.agreement = agreement;
        this.period = period;
        this.volumes = volumes.stream().collect(Collectors.toMap(StreamVolume::stream, Function.identity()));
    }

    /** The sums, those of the month changed; all others as they are. */
    List<KeySum> of(List<KeySum> sums) {
        Map<Kind, List<KeySum>> changed = new TreeMap<>();
        List<KeySum> all = new ArrayList<>();
        for (KeySum sum : sums.stream().sorted().toList()) {
            Optional<Kind> kind = kind(sum.key());
            kind.ifPresentOrElse(
                    known -> changed.computeIfAbsent(known, any -> new ArrayList<>())
                            .add(sum),
                    () -> all.add(sum));
        }
        changed.forEach((kind, own) -> all.addAll(scaled(own, ratio(kind, changed))));
        volumes.values().forEach(volume -> all.addAll(begun(volume, changed)));
        return all;
    }

    /** What is scaled together. */
    private record Kind(String stream, Measure measure, String currency) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            return (stream + '\n' + measure + '\n' + currency)
                    .compareTo(other.stream + '\n' + other.measure + '\n' + other.currency);
        }
    }

    private Optional<Kind> kind(SumKey key) {
        boolean isOwn = agreement.source(key.source()).isPresent()
                && agreement.validity().contains(key.day())
                && period.days().contains(key.day());
        return isOwn
                ? agreement
                        .streamOf(key.product())
                        .filter(volumes::containsKey)
                        .map(stream -> new Kind(stream, key.measure(), key.currency()))
                : Optional.empty();
    }

    /** A factor as a fraction, which needn't end as a decimal. */
    private record Ratio(BigInteger over, BigInteger under) {
        BigInteger of(BigInteger whole) {
            BigInteger product = whole.multiply(over);
            BigInteger[] parts = product.divideAndRemainder(under);
            return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        }
    }

    private Ratio ratio(Kind kind, Map<Kind, List<KeySum>> changed) {
        return switch (volume(kind)) {
            case Volume.Times(BigDecimal factor) ->
                new Ratio(
                        factor.setScale(Math.max(factor.scale(), 0)).unscaledValue(),
                        BigInteger.TEN.pow(Math.max(factor.scale(), 0)));
            case Volume.To to -> {
                BigInteger sold = sold(kind, changed);
                yield sold.signum() > 0 ? new Ratio(to.millionths(), sold) : new Ratio(BigInteger.ONE, BigInteger.ONE);
            }
        };
    }

    private Volume volume(Kind kind) {
        StreamVolume volume = volumes.get(kind.stream());
        return volume == null ? Volume.SAME : volume.of(kind.measure());
    }

    /** What an amount stands in place of: the stream's sales in the agreement's currency, or its units. */
    private BigInteger sold(Kind kind, Map<Kind, List<KeySum>> changed) {
        return sum(changed.getOrDefault(counted(kind.stream(), kind.measure() == Measure.UNITS), List.of()));
    }

    private Kind counted(String stream, boolean isUnits) {
        return isUnits
                ? new Kind(stream, Measure.UNITS, Measure.NO_CURRENCY)
                : new Kind(stream, Measure.SALE, agreement.currency().getCode());
    }

    private static BigInteger sum(List<KeySum> sums) {
        return sums.stream().map(KeySum::sumMillionths).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static List<KeySum> scaled(List<KeySum> sums, Ratio ratio) {
        List<KeySum> scaled = new ArrayList<>();
        BigInteger before = BigInteger.ZERO;
        for (KeySum sum : sums) {
            BigInteger after = before.add(sum.sumMillionths());
            scaled.add(new KeySum(sum.key(), ratio.of(after).subtract(ratio.of(before)), sum.rows()));
            before = after;
        }
        return scaled;
    }

    /** An amount of a stream of which nothing was sold, on the first day on which it could be. */
    private List<KeySum> begun(StreamVolume volume, Map<Kind, List<KeySum>> changed) {
        return Stream.of(true, false)
                .filter(isUnits -> sum(changed.getOrDefault(counted(volume.stream(), isUnits), List.of()))
                                .signum()
                        <= 0)
                .flatMap(isUnits -> begun(counted(volume.stream(), isUnits), volume).stream())
                .toList();
    }

    private Optional<KeySum> begun(Kind kind, StreamVolume volume) {
        Optional<Validity> days = agreement.validity().intersect(period.days());
        Optional<String> product = agreement.streamOfProduct().entrySet().stream()
                .filter(each -> each.getValue().equals(kind.stream()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (!(volume.of(kind.measure()) instanceof Volume.To to)
                || to.millionths().signum() == 0
                || days.isEmpty()
                || product.isEmpty()) {
            return Optional.empty();
        }
        return agreement.sources().stream()
                .map(ReportSource::name)
                .findFirst()
                .map(source -> new KeySum(
                        new SumKey(
                                source,
                                product.get(),
                                kind.measure(),
                                days.get().from(),
                                kind.currency()),
                        to.millionths(),
                        1));
    }
}
