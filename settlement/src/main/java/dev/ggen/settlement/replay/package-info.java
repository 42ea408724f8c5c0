/**
 * Trying before publishing: the months that were reported, settled by old terms and by new, and compared. Nothing is written.
 *
 * <p>For example {@code ReplayRun.run(request, work)} tells what a renegotiated rate would have moved in the last year, and who gains.
 */
@NullMarked
package dev.ggen.settlement.replay;

import org.jspecify.annotations.NullMarked;
