/**
 * A month's settlement from start to end: read, freeze, rate, settle, render, sign, bundle, write one folder.
 *
 * <p>For example {@code SettleRun.run(request)}; all findings come back, and with a red one nothing was written.
 */
@NullMarked
package dev.ggen.settlement.run;

import org.jspecify.annotations.NullMarked;
