package dev.ggen.hub.settlement;

import dev.ggen.partner.forecast.StreamVolume;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody wants to see other volumes of.
 *
 * @param month an issued month; empty for the newest
 * @param span that month alone, or with those before
 * @param volumes of streams; others sell what they did
 */
public record AskedVolumes(Optional<YearMonth> month, Span span, List<StreamVolume> volumes) {
    public AskedVolumes {
        volumes = List.copyOf(volumes);
    }

    /** How many months. */
    public enum Span {
        MONTH(1),
        /** The month and the eleven before it, as far as they are issued. */
        YEAR(12);

        private final int months;

        Span(int months) {
            this.months = months;
        }

        public int months() {
            return months;
        }

        /** As addresses and callers name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty where it is none. */
        public static Optional<Span> of(String word) {
            return Arrays.stream(values())
                    .filter(span -> span.word().equals(word))
                    .findFirst();
        }
    }
}
