package dev.ggen.hub.portal.overview;

import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import java.util.List;

/**
 * The overview.
 *
 * @param notices what there is to do now
 * @param strip a few figures
 * @param sections in their order
 */
public record OverviewPage(
        Heading heading, List<Notice> notices, List<Fact> strip, List<OverviewPart.Section> sections) {
    public OverviewPage {
        notices = List.copyOf(notices);
        strip = List.copyOf(strip);
        sections = List.copyOf(sections);
    }
}
