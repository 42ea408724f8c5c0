/**
 * The demo: a year of ggen's own program, seeded through the same façades that people use.
 *
 * <p>Stands above every other module and is entered by nobody but the command that serves a demo:
 *
 * <pre>{@code
 * DemoYear year = hub.part(DemoYear.class);
 * year.seed(line -> out.println(line));
 * year.doors().forEach(door -> out.println(door.role() + "  " + door.link()));
 * }</pre>
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "program", "agreement", "settlement"})
@NullMarked
package dev.ggen.hub.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
