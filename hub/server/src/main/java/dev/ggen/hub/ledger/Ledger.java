package dev.ggen.hub.ledger;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.partner.ledger.Balances;
import dev.ggen.partner.settlement.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The books. A partner sees its own accounts and no others, in every method. */
public interface Ledger {
    /**
     * Posts an agreement's month, in the caller's transaction.
     *
     * <p>Postings of all nodes queue, so that numbers and recorded times rise with commits: post late in a transaction.
     *
     * @return how many bookings it made
     * @throws Refused {@code month-posted} when the month was posted before
     */
    int post(Viewer viewer, CommandId command, MonthPosting posting);

    /** Was this agreement's month posted? */
    boolean isPosted(Viewer viewer, String agreement, Period period);

    /**
     * Takes a booking back by its mirror image; a command of its own.
     *
     * @param effectiveOn the day for which that counts
     * @param words why
     * @return the reversing booking
     * @throws Refused {@code booking-reversed} when it was taken back before
     */
    UUID reverse(Viewer viewer, CommandId command, UUID booking, LocalDate effectiveOn, String words);

    /** What accounts hold, by partner, agreement, kind and currency. */
    Slice<AccountBalance> accounts(Viewer viewer, AccountFilter filter, AsOf asOf, Optional<String> cursor, int size);

    /**
     * What one account holds.
     *
     * @param account its name
     */
    AccountBalance account(Viewer viewer, String account, AsOf asOf);

    /** All accounts of a kind and currency together, by currency and kind. */
    List<TrialLine> trial(Viewer viewer, AccountFilter filter, AsOf asOf);

    /** All balances of an agreement as the domain knows them. */
    Balances balances(Viewer viewer, String agreement, AsOf asOf);

    /** The newest first. */
    default Slice<BookedEntry> entries(
            Viewer viewer, EntryFilter filter, AsOf asOf, Optional<String> cursor, int size) {
        return entries(viewer, filter, asOf, EntryOrder.NEWEST, cursor, size);
    }

    /** In an order; a cursor goes on in the same one only. */
    Slice<BookedEntry> entries(
            Viewer viewer, EntryFilter filter, AsOf asOf, EntryOrder order, Optional<String> cursor, int size);
}
