package dev.ggen.hub.portal.replay;

import dev.ggen.hub.portal.Chart;
import dev.ggen.hub.portal.Download;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listed;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Table;
import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What tried terms would have moved.
 *
 * @param says the whole in sentences
 * @param notice what is in no figure; empty where all is
 * @param chart what the vendor has more or less, by month; empty where a shape would say nothing
 * @param found findings under their headings
 */
public record ReplayPage(
        Heading heading,
        List<Sentence> says,
        Optional<Notice> notice,
        Table agreements,
        Optional<Chart> chart,
        String lines,
        List<Found> found,
        List<Fact> facts,
        List<Download> downloads)
        implements Listed {
    public ReplayPage {
        says = List.copyOf(says);
        found = List.copyOf(found);
        facts = List.copyOf(facts);
        downloads = List.copyOf(downloads);
    }

    /** Findings of one side. */
    public record Found(String title, List<Finding> findings) {
        public Found {
            findings = List.copyOf(findings);
        }
    }

    @Override
    public Table list() {
        return agreements;
    }
}
