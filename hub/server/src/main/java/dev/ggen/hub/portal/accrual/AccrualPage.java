package dev.ggen.hub.portal.accrual;

import dev.ggen.hub.portal.Download;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listed;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Table;
import dev.ggen.receipt.Finding;
import java.util.List;

/**
 * An open month, estimated; without a table's rows nobody asked yet.
 *
 * @param action where the form asks for a new estimate
 * @param says the whole in sentences, one for each currency
 * @param rests what it rests on
 */
public record AccrualPage(
        Heading heading,
        String action,
        List<Sentence> says,
        Table agreements,
        List<Sentence> rests,
        List<Finding> findings,
        List<Download> downloads)
        implements Listed {
    public AccrualPage {
        says = List.copyOf(says);
        rests = List.copyOf(rests);
        findings = List.copyOf(findings);
        downloads = List.copyOf(downloads);
    }

    @Override
    public Table list() {
        return agreements;
    }
}
