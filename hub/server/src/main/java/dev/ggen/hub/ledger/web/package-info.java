/** The books under {@code /api/v1/ledger}. */
@org.jspecify.annotations.NullMarked
package dev.ggen.hub.ledger.web;
