package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Confirm;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Table;
import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.Optional;

/**
 * One run of a month's close: what it posts, to whom, how that differs from last time, what is held.
 *
 * @param confirm the sheet to approve; empty where this viewer can't, or nobody can any more
 * @param effects what it posts, where it isn't on the sheet
 * @param details one table per agreement: its lines beside last month's
 * @param entries what is booked
 * @param findings about no single agreement, or why it failed
 * @param endings forms that end it: reject or withdraw
 * @param inputs where what it was computed from can be taken away; empty where it isn't computed
 */
public record ClosePage(
        Heading heading,
        Notice notice,
        List<Fact> facts,
        Optional<Confirm> confirm,
        Optional<Table> effects,
        List<Table> details,
        Table entries,
        List<Held> held,
        List<Finding> findings,
        List<Ending> endings,
        Optional<String> inputs) {
    public ClosePage {
        facts = List.copyOf(facts);
        details = List.copyOf(details);
        held = List.copyOf(held);
        findings = List.copyOf(findings);
        endings = List.copyOf(endings);
    }

    /** An agreement that isn't posted, and why. */
    public record Held(String title, List<Finding> findings) {
        public Held {
            findings = List.copyOf(findings);
        }
    }

    /** A form that ends a run, with a reason. */
    public record Ending(String title, String words, String action, String close, String button) {}
}
