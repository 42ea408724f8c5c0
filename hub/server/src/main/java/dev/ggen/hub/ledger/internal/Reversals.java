package dev.ggen.hub.ledger.internal;

import static dev.ggen.hub.tables.ledger.Tables.ENTRY;
import static dev.ggen.hub.tables.ledger.Tables.TRANSACTION;

import dev.ggen.hub.ledger.Booking;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Commands;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.tables.ledger.tables.records.EntryRecord;
import dev.ggen.hub.tables.ledger.tables.records.TransactionRecord;
import dev.ggen.receipt.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Takes bookings back by their mirror images; nothing is ever changed. See {@link Booking}. */
@Component
final class Reversals {
    private static final String KIND = "reversal";

    private final DSLContext database;
    private final Commands commands;
    private final Activity activity;
    private final Books books;
    private final Ids ids;

    Reversals(DSLContext database, Commands commands, Activity activity, Books books, Ids ids) {
        this.database = database;
        this.commands = commands;
        this.activity = activity;
        this.books = books;
        this.ids = ids;
    }

    UUID reverse(Viewer viewer, CommandId command, UUID booking, LocalDate effectiveOn, String words) {
        Json.Obj input = Json.object()
                .put("booking", booking.toString())
                .put("effectiveOn", effectiveOn.toString())
                .put("words", Reason.of(words))
                .build();
        Json answer = commands.run(viewer, command, "reverse-booking", input, () -> {
            books.lock();
            TransactionRecord reversed = find(booking);
            NewBooking mirror = mirror(reversed, effectiveOn, Reason.of(words));
            books.add(viewer, command, List.of(mirror));
            record(viewer, command, reversed, mirror);
            return Json.of(mirror.id().toString());
        });
        return UUID.fromString(JsonFields.answered(answer));
    }

    private TransactionRecord find(UUID booking) {
        TransactionRecord found = database.fetchOne(TRANSACTION, TRANSACTION.ID.eq(booking));
        if (found == null) {
            throw Refused.notFound("the booking " + booking);
        }
        if (database.fetchExists(TRANSACTION, TRANSACTION.REVERSES.eq(booking))) {
            throw Refused.conflict(
                    "booking-reversed",
                    "the booking " + found.getName() + " was taken back already; nothing was booked again",
                    "look at its entries: one of them says by which booking");
        }
        return found;
    }

    private NewBooking mirror(TransactionRecord reversed, LocalDate effectiveOn, String words) {
        List<NewBooking.Side> sides = database.selectFrom(ENTRY)
                .where(ENTRY.TRANSACTION.eq(reversed.getId()))
                .orderBy(ENTRY.ORDINAL)
                .fetch(Reversals::opposite);
        return new NewBooking(
                ids.next(),
                "reversal/" + reversed.getName(),
                KIND,
                effectiveOn,
                Optional.of(reversed.getId()),
                Optional.empty(),
                reversed.getPartner(),
                reversed.getAgreement(),
                reversed.getSource(),
                words,
                sides);
    }

    private static NewBooking.Side opposite(EntryRecord entry) {
        return new NewBooking.Side(
                AccountName.parse(entry.getAccount()),
                Math.negateExact(entry.getAmountMinor()),
                Optional.ofNullable(entry.getLine()));
    }

    private void record(Viewer viewer, CommandId command, TransactionRecord reversed, NewBooking mirror) {
        activity.record(
                viewer,
                command,
                "reverse-booking",
                "ledger/bookings/" + reversed.getId(),
                Optional.of(reversed.getPartner()),
                Json.object().put("booking", reversed.getName()).build(),
                Json.object()
                        .put("booking", mirror.name())
                        .put("effectiveOn", mirror.effectiveOn().toString())
                        .put("words", mirror.words())
                        .build());
    }
}
