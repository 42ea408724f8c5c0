package dev.ggen.hub.ledger.internal;

import dev.ggen.hub.ledger.MonthPosting;
import dev.ggen.partner.ledger.Account;
import dev.ggen.partner.ledger.Entry;
import dev.ggen.partner.settlement.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A booking that is to be written; see {@link dev.ggen.hub.ledger.Booking}. */
record NewBooking(
        UUID id,
        String name,
        String kind,
        LocalDate effectiveOn,
        Optional<UUID> reverses,
        Optional<Period> period,
        String partner,
        String agreement,
        String source,
        String words,
        List<Side> sides) {
    /** One side: debit positive. */
    record Side(Account account, long minor, Optional<String> line) {}

    /** A settled entry of a month. */
    static NewBooking of(UUID id, MonthPosting month, Entry entry) {
        if (entry.reverses().isPresent()) {
            throw new IllegalArgumentException("a month's posting reverses nothing: " + entry.id());
        }
        Optional<String> line = switch (entry.kind()) {
            case EARNING, ADJUSTMENT, CLAWBACK, RESERVE, RESERVE_RELEASE -> Optional.of(entry.source());
            case PAYMENT -> Optional.empty();
        };
        return new NewBooking(
                id,
                entry.id(),
                entry.kind().word(),
                entry.effectiveOn(),
                Optional.empty(),
                Optional.of(month.period()),
                month.partner(),
                month.agreement(),
                entry.source(),
                month.words(),
                entry.postings().stream()
                        .map(posting -> new Side(
                                posting.account(), posting.amount().minor().longValueExact(), line))
                        .toList());
    }
}
