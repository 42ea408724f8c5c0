/**
 * A settled month as data for people: the canonical statement.
 *
 * <p>The one writer of statements' bytes. Pages, documents and other programs read what is written here; none computes.
 */
@NullMarked
package dev.ggen.settlement.statement;

import org.jspecify.annotations.NullMarked;
