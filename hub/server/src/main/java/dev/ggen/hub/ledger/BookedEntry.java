package dev.ggen.hub.ledger;

import dev.ggen.partner.ledger.Account;
import dev.ggen.partner.money.Amount;
import java.util.Optional;

/**
 * One side of a booking, as it stands in the books.
 *
 * @param booking the booking that it belongs to
 * @param ordinal its place in it, from 1
 * @param amount debit positive, credit negative
 * @param line the statement line that it books; empty for money that moved
 */
public record BookedEntry(Booking booking, int ordinal, Account account, Amount amount, Optional<String> line) {}
