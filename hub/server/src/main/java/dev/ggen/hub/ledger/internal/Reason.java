package dev.ggen.hub.ledger.internal;

import dev.ggen.hub.platform.Refused;
import dev.ggen.receipt.Finding;
import java.util.List;

/** Words that somebody gives for what he does to money: never empty, and short enough to be read. */
final class Reason {
    static final int MOST_CHARACTERS = 1000;

    private Reason() {}

    static String of(String words) {
        String kept = words.strip();
        if (kept.isEmpty() || kept.length() > MOST_CHARACTERS || kept.indexOf('\0') >= 0) {
            throw Refused.invalid(List.of(Finding.red("reason-missing", "this needs a reason that others can read")
                    .withAllowed("1 to " + MOST_CHARACTERS + " characters")
                    .withHint("say what happened, in a sentence; nothing was changed")));
        }
        return kept;
    }
}
