/**
 * Double entry, append-only: accounts, postings, entries that balance per currency, balances.
 *
 * <p>An entry that does not balance can't be made. A correction is a new entry that names what it reverses.
 */
@NullMarked
package dev.ggen.partner.ledger;

import org.jspecify.annotations.NullMarked;
