package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Happening;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Table;
import java.util.List;
import java.util.Optional;

/**
 * One month.
 *
 * @param notice where it stands and what is next
 * @param facts the checklist's head: program, agreements, reports, lock
 * @param expected the checklist: what each agreement waits for; the vendor's alone
 * @param happenings its runs
 * @param nothing where somebody can say that nothing was reported; empty where nobody asks
 * @param late reports with rows that came too late
 * @param estimate where what it will come to is estimated; empty for who can't ask, and once it is closed
 */
public record MonthPage(
        Heading heading,
        Notice notice,
        List<Fact> facts,
        Optional<Table> expected,
        Table statements,
        List<Happening> happenings,
        Table late,
        boolean hasLate,
        Optional<String> nothing,
        Optional<String> estimate) {
    public MonthPage {
        facts = List.copyOf(facts);
        happenings = List.copyOf(happenings);
    }
}
