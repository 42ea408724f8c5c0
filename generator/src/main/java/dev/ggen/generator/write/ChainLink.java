package dev.ggen.generator.write;

import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.LogPosition;
import dev.ggen.receipt.ReceiptLog;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Where a receipt stands among those of its project.
 *
 * @param sequence counted from 1
 * @param first the digest of the first receipt, which names the log; empty in the first itself
 * @param previous the digest of the one before it; empty in the first
 */
record ChainLink(int sequence, Optional<Digest> first, Optional<Digest> previous) {
    static final ChainLink FIRST = new ChainLink(1, Optional.empty(), Optional.empty());

    ChainLink {
        if (sequence < 1 || (sequence > 1) != first.isPresent() || (sequence > 1) != previous.isPresent()) {
            throw new IllegalArgumentException("every receipt but the first names the first and the one before it");
        }
    }

    /** Of the next receipt of the log. */
    static ChainLink after(ReceiptLog log) {
        return log.isEmpty()
                ? FIRST
                : new ChainLink(log.size() + 1, Optional.of(log.receipt(1)), Optional.of(log.receipt(log.size())));
    }

    Json.Obj toJson() {
        Json.Builder json = Json.object().put("sequence", sequence);
        first.ifPresent(digest -> json.put("first", digest.hex()));
        previous.ifPresent(digest -> json.put("previous", digest.hex()));
        return json.build();
    }

    /** Empty when it can't be one. A receipt of before there were logs has none and is the first. */
    static Optional<ChainLink> read(Json json) {
        if (!(json instanceof Json.Obj link)) {
            return json == Json.Null.NULL ? Optional.of(FIRST) : Optional.empty();
        }
        try {
            int sequence = link.get("sequence") instanceof Json.Int(BigInteger number) ? number.intValueExact() : 0;
            return Optional.of(new ChainLink(sequence, digest(link, "first"), digest(link, "previous")));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Digest> digest(Json.Obj link, String name) {
        return link.get(name) instanceof Json.Str(var hex) ? Optional.of(new Digest(hex)) : Optional.empty();
    }

    /** Whether the log has the receipts that this link names at the places where it says. */
    boolean isIn(ReceiptLog log) {
        return log.size() >= sequence
                && first.equals(sequence == 1 ? Optional.empty() : Optional.of(log.receipt(1)))
                && previous.equals(sequence == 1 ? Optional.empty() : Optional.of(log.receipt(sequence - 1)));
    }

    /** Of the receipt with this digest that has this link. */
    LogPosition position(Digest receipt) {
        return new LogPosition(ReceiptLog.origin(first.orElse(receipt)), sequence);
    }
}
