package dev.ggen.hub.ledger;

import dev.ggen.partner.settlement.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A balanced booking.
 *
 * @param number rises with every booking
 * @param name the identity that its maker gave it: {@code 2026-09/AWS-2026/4.1/USD/2026-09-01}
 * @param kind why it was made, a word of the table
 * @param effectiveOn the day for which it counts
 * @param recordedAt when the hub booked it
 * @param reverses the booking that it takes back
 * @param reversedBy the booking that takes it back, where that is known to the asked state
 * @param period the month with which it was posted; empty for a reversal
 * @param source what it books, such as a statement line's id
 */
public record Booking(
        UUID id,
        long number,
        String name,
        String kind,
        LocalDate effectiveOn,
        Instant recordedAt,
        Optional<UUID> reverses,
        Optional<UUID> reversedBy,
        Optional<Period> period,
        String partner,
        String agreement,
        String source,
        String words) {}
