package dev.ggen.hub.ledger.internal;

import static dev.ggen.hub.tables.ledger.Tables.MONTH;

import dev.ggen.hub.ledger.MonthPosting;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.partner.settlement.Period;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Posts months, each agreement's once. */
@Component
final class MonthPostings {
    private final DSLContext database;
    private final Books books;
    private final HubClock clock;
    private final Ids ids;

    MonthPostings(DSLContext database, Books books, HubClock clock, Ids ids) {
        this.database = database;
        this.books = books;
        this.clock = clock;
        this.ids = ids;
    }

    boolean isPosted(String agreement, Period period) {
        return database.fetchExists(MONTH, MONTH.AGREEMENT.eq(agreement), MONTH.MONTH_.eq(period.name()));
    }

    int post(Viewer viewer, CommandId command, MonthPosting posting) {
        requireFirst(command, posting);
        List<NewBooking> bookings = posting.entries().stream()
                .map(entry -> NewBooking.of(ids.next(), posting, entry))
                .toList();
        books.add(viewer, command, bookings);
        return bookings.size();
    }

    /** Two at once queue at the key; the second finds it taken. */
    private void requireFirst(CommandId command, MonthPosting posting) {
        int added = database.insertInto(MONTH)
                .set(MONTH.AGREEMENT, posting.agreement())
                .set(MONTH.MONTH_, posting.period().name())
                .set(MONTH.PARTNER, posting.partner())
                .set(MONTH.COMMAND, command.value())
                .set(MONTH.RECORDED_AT, clock.now())
                .onConflictDoNothing()
                .execute();
        if (added == 0) {
            throw Refused.conflict(
                    "month-posted",
                    posting.period().name() + " of agreement " + posting.agreement()
                            + " stands in the books already; nothing was posted again",
                    "what came later is posted in a month that is still open");
        }
    }
}
