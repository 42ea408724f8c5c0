/**
 * What every other module of the hub stands on: who is looking, transactions that see only what he may see, commands that are safe to repeat, jobs that
 * survive their node, the activity log, the clock.
 *
 * <p>Knows nothing of partners, programs or months. Everybody may enter; it enters nobody.
 *
 * <p>A write, as every façade does it:
 *
 * <pre>{@code
 * viewer.require(Permission.REPORT_IMPORT);
 * return commands.run(viewer, id, "import-report", input, () -> { ...; activity.record(...); return answer; });
 * }</pre>
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.ggen.hub.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
