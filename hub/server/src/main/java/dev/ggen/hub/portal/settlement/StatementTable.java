package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.StatementRow;
import java.util.List;

/** A partner's statements as rows, for other pages. */
public final class StatementTable {
    private StatementTable() {}

    public static Table of(List<StatementRow> statements, Words words) {
        return new StatementTables(words).rows(statements, "partner");
    }
}
