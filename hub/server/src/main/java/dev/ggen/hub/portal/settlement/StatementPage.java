package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Download;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Happening;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Table;
import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.Optional;

/**
 * One statement.
 *
 * @param notice the line that every page of it shows
 * @param balance owed, paid, open, due
 * @param terms what the agreement says beside its clauses; none where it says nothing
 * @param fees what was kept against what was agreed; without rows where nothing was reported
 * @param happenings its issue and what became of its lines
 */
public record StatementPage(
        Heading heading,
        Optional<Notice> notice,
        List<Fact> balance,
        Sentence payment,
        List<Sentence> terms,
        Table lines,
        Table fees,
        Table payments,
        Table totals,
        List<Finding> findings,
        List<Download> downloads,
        List<Fact> facts,
        List<Happening> happenings) {
    public StatementPage {
        balance = List.copyOf(balance);
        terms = List.copyOf(terms);
        findings = List.copyOf(findings);
        downloads = List.copyOf(downloads);
        facts = List.copyOf(facts);
        happenings = List.copyOf(happenings);
    }
}
