/**
 * The partner program in its versions: published, checked, compared, approved by a second person, in force from a day; and the
 * directory of partners that it names.
 *
 * <p>A version's bytes never change. What a partner sees of it is what a bundle would disclose to it, and no finding.
 *
 * <pre>{@code
 * int version = programs.versionInForce(viewer, LocalDate.parse("2026-09-30"));
 * List<SourceFile> files = programs.sources(viewer, version).files();
 * }</pre>
 */
@ApplicationModule(allowedDependencies = {"platform", "evidence"})
@NullMarked
package dev.ggen.hub.program;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
