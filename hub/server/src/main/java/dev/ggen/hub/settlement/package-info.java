/**
 * A month's way from the partners' reports to issued statements: import, close by two people, statements with every line explained.
 *
 * <p>Computes nothing itself: {@link dev.ggen.settlement.run.SettleRun} does, on a folder filled from the database, so that {@code ggen settle}
 * on the same inputs gives the same bytes. What was posted never changes; what comes late is told.
 *
 * <pre>{@code
 * Delivered delivered = reports.deliver(ann, command, "aws-2026-09.csv", bytes);
 * Started prepared = months.prepare(ann, command, YearMonth.of(2026, 9));
 * Started approved = months.approve(ben, command, prepared.close(), digestThatBenSaw);
 * }</pre>
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "evidence", "program", "agreement", "ledger"})
@NullMarked
package dev.ggen.hub.settlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
