/** The pages of the books: accounts with what they hold as of any day and moment, their entries, and bookings with both sides. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.portal.ledger;
