package dev.ggen.hub.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of published rates, as it was delivered.
 *
 * @param fileName as its sender called it
 * @param name how settlements call it
 * @param rates how many it states
 * @param newRates how many of them no file before it had when it was delivered
 * @param withdrawn who took it back, when and why; empty while it counts
 */
public record RateFileView(
        UUID id,
        String fileName,
        String name,
        String sha256,
        String deliveredBy,
        Instant recordedAt,
        LocalDate firstDay,
        LocalDate lastDay,
        int rates,
        int newRates,
        Optional<Withdrawal> withdrawn) {
    /** That somebody took it back. */
    public record Withdrawal(String by, Instant at, String reason) {}
}
