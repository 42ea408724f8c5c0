package dev.ggen.hub.settlement.internal;

import dev.ggen.partner.ledger.Entry;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.statement.LedgerLines;
import java.util.List;

/** Entries as {@code ggen-ledger/1} has them. */
final class EntryJson {
    private EntryJson() {}

    static Json of(Entry entry) {
        return CanonicalJson.parse(LedgerLines.of(List.of(entry)), "an entry");
    }
}
