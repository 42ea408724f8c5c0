package dev.ggen.hub.ledger.internal;

import static dev.ggen.hub.tables.ledger.Tables.ENTRY;

import dev.ggen.hub.ledger.BookedEntry;
import dev.ggen.hub.ledger.EntryOrder;
import dev.ggen.hub.platform.KeyOrder;
import java.time.LocalDate;

/** The orders of entries; for each there is an index over its fields. Numbers rise as bookings are recorded. */
final class EntryOrders {
    private EntryOrders() {}

    static KeyOrder<BookedEntry> of(EntryOrder order) {
        return switch (order) {
            case NEWEST -> booked().turned().thenBy(ENTRY.ORDINAL, EntryOrders::ordinal, Short::valueOf);
            case OLDEST -> booked().thenBy(ENTRY.ORDINAL, EntryOrders::ordinal, Short::valueOf);
            case EFFECTIVE ->
                KeyOrder.by(ENTRY.EFFECTIVE_ON, EntryOrders::effective, LocalDate::parse)
                        .thenBy(ENTRY.NUMBER, EntryOrders::number, Long::valueOf)
                        .thenBy(ENTRY.ORDINAL, EntryOrders::ordinal, Short::valueOf);
            case EFFECTIVE_FALLING -> of(EntryOrder.EFFECTIVE).turned();
        };
    }

    private static KeyOrder<BookedEntry> booked() {
        return KeyOrder.by(ENTRY.NUMBER, EntryOrders::number, Long::valueOf);
    }

    private static Long number(BookedEntry entry) {
        return entry.booking().number();
    }

    private static LocalDate effective(BookedEntry entry) {
        return entry.booking().effectiveOn();
    }

    private static Short ordinal(BookedEntry entry) {
        return (short) entry.ordinal();
    }
}
