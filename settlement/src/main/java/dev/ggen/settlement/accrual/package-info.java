/**
 * What an open month will come to, by the reports that are in and by how earlier months went on from the same day. Nothing is written or posted.
 *
 * <p>For example {@code AccrualRun.run(request, work)} tells finance on the 18th what November will come to, from when to when it is likely, and what that
 * rests on.
 */
@NullMarked
package dev.ggen.settlement.accrual;

import org.jspecify.annotations.NullMarked;
