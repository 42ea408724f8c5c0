package dev.ggen.settlement.statement;

import dev.ggen.partner.ledger.Entry;
import dev.ggen.partner.ledger.Posting;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Entries as JSON Lines, format {@code ggen-ledger/1}: one canonical object a line; debit positive, credit negative. */
public final class LedgerLines {
    public static final String FORMAT = "ggen-ledger/1";

    private LedgerLines() {}

    /** The lines of some entries, in their order, each ended by a line feed. */
    public static byte[] of(List<Entry> entries) {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(CanonicalJson.text(json(entry))).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Json json(Entry entry) {
        Json.Builder json = Json.object()
                .put("format", FORMAT)
                .put("id", entry.id())
                .put("kind", entry.kind().word())
                .put("effectiveOn", entry.effectiveOn().toString())
                .put("recordedAt", entry.recordedAt().toString())
                .put("source", entry.source())
                .put(
                        "postings",
                        Json.of(entry.postings().stream().map(LedgerLines::json).toList()));
        entry.reverses().ifPresent(reversed -> json.put("reverses", reversed));
        return json.build();
    }

    private static Json json(Posting posting) {
        return Json.object()
                .put("account", posting.account().name())
                .put("currency", posting.account().currency().getCode())
                .put("amountMinor", StatementJson.minor(posting.amount()))
                .build();
    }
}
