/**
 * A statement's arithmetic by another hand: a script for DuckDB that recalculates it from its bundle, without ggen.
 *
 * <p>Pure: {@link dev.ggen.settlement.recalculation.RecalculationScript} takes what a statement is a function of and gives text. It reads the
 * agreement's terms and nothing of how {@link dev.ggen.partner.settlement.Settlement} evaluates them; the rules stand a second time in the SQL
 * beside it, so that a mistake in one shows in the other.
 */
@NullMarked
package dev.ggen.settlement.recalculation;

import org.jspecify.annotations.NullMarked;
