package dev.ggen.hub.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How much of a currency one euro was worth on a day.
 *
 * @param perEuro as it was printed; empty where the source says that it published none
 * @param file how settlements call the file that first stated it
 * @param recordedAt since when it is known here
 */
public record KnownRate(
        LocalDate day, String currency, Optional<BigDecimal> perEuro, String file, Instant recordedAt) {}
