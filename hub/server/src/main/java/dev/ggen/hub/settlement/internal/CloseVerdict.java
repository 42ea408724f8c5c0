package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.settlement.CloseState;

/** What becomes of a command. */
sealed interface CloseVerdict {
    record Accepted(CloseState next) implements CloseVerdict {}

    record Rejected(Refused reason) implements CloseVerdict {}

    default CloseState orThrow() {
        return switch (this) {
            case Accepted(CloseState next) -> next;
            case Rejected(Refused reason) -> throw reason;
        };
    }
}
