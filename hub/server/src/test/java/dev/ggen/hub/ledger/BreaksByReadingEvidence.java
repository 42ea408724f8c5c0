package dev.ggen.hub.ledger;

import static dev.ggen.hub.tables.evidence.Tables.LEAF;
import static dev.ggen.hub.tables.ledger.Tables.ENTRY;

import org.jooq.DSLContext;

/** What no module may do: ask another module's tables. */
public final class BreaksByReadingEvidence {
    private BreaksByReadingEvidence() {}

    public static int alone(DSLContext database) {
        return database.fetchCount(LEAF);
    }

    public static int joined(DSLContext database) {
        return database.fetchCount(
                database.select(ENTRY.NUMBER).from(ENTRY).join(LEAF).on(LEAF.INDEX.eq(ENTRY.NUMBER)));
    }

    public static int own(DSLContext database) {
        return database.fetchCount(ENTRY);
    }
}
