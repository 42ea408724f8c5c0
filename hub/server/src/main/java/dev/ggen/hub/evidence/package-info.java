/**
 * What outsiders can hold the hub to: the vendor's key, signed receipts as they were written, and an append-only log over them.
 *
 * <p>Knows no program, agreement or month: others say what a receipt is about. A leaf is appended in the transaction of what it
 * proves; checkpoints are signed afterwards, and never over a log that doesn't continue the one signed before.
 *
 * <pre>{@code
 * long index = evidence.append(viewer, "settlement", "months/2026-09", new Audience.Everyone(), checkpoint);
 * }</pre>
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package dev.ggen.hub.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
