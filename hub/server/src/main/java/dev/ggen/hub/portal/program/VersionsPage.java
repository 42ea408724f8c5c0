package dev.ggen.hub.portal.program;

import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Table;
import java.util.Optional;

/**
 * All versions.
 *
 * @param proposals those that aren't published; empty where there are none or the viewer may not know
 */
public record VersionsPage(Heading heading, Table versions, Optional<Table> proposals) {}
