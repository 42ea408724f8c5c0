/**
 * The vendor's books: what is owed and paid per partner, agreement and currency; and whether a statement line may be paid.
 *
 * <p>Append-only, double entry, two times: a day for which something counts, and the moment when the hub learned it. The database
 * itself refuses what would break them. Others post here in their own transaction and read balances; nobody computes them elsewhere.
 *
 * <pre>{@code
 * ledger.post(viewer, command, new MonthPosting("aws", "AWS-2026", period, "September 2026", entries));
 * lineStates.open(viewer, command, "aws", "AWS-2026", lines);
 * }</pre>
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package dev.ggen.hub.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
