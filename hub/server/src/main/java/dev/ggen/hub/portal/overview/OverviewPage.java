package dev.ggen.hub.portal.overview;

import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import java.util.List;

/**
 * The overview.
 *
 * @param strip a few figures
 * @param sections in their order
 */
public record OverviewPage(Heading heading, List<Fact> strip, List<OverviewPart.Section> sections) {
    public OverviewPage {
        strip = List.copyOf(strip);
        sections = List.copyOf(sections);
    }
}
