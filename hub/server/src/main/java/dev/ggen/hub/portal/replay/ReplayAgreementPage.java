package dev.ggen.hub.portal.replay;

import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Table;
import java.util.List;
import java.util.Optional;

/** What tried terms would have moved of one agreement: its months, and each clause by which something moves. */
public record ReplayAgreementPage(Heading heading, Sentence says, Table months, List<Clause> clauses) {
    public ReplayAgreementPage {
        clauses = List.copyOf(clauses);
    }

    /**
     * A clause by which something moves.
     *
     * @param old what it says where it holds; empty where there is no such line
     * @param now what it says as it was tried; empty where there is no such line
     * @param isSame whether both say the same, so that another clause changed what it counts
     */
    public record Clause(String title, Optional<Sentence> old, Optional<Sentence> now, boolean isSame, Table lines) {}
}
