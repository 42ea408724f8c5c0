package dev.ggen.hub.settlement;

import dev.ggen.partner.forecast.StreamVolume;
import java.time.YearMonth;
import java.util.List;
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
    }
}
