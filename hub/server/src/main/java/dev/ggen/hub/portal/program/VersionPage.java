package dev.ggen.hub.portal.program;

import dev.ggen.hub.portal.Download;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Happening;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Table;
import java.util.List;
import java.util.Optional;

/**
 * One version.
 *
 * @param changes what it changed; empty for partners and for the first
 * @param happenings who proposed and approved it; empty for partners
 */
public record VersionPage(
        Heading heading,
        List<Fact> facts,
        Optional<ChangesView> changes,
        Table files,
        List<Download> downloads,
        List<Happening> happenings) {
    public VersionPage {
        facts = List.copyOf(facts);
        downloads = List.copyOf(downloads);
        happenings = List.copyOf(happenings);
    }
}
