/** How the ledger does it; nobody else's business. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.ledger.internal;
