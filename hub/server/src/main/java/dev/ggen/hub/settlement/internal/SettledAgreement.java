package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.agreement.StoredAgreement;
import java.util.List;

/**
 * An agreement as months need it.
 *
 * @param sources whose reports it is settled from
 */
record SettledAgreement(StoredAgreement stored, List<String> sources) {
    SettledAgreement {
        sources = List.copyOf(sources);
    }

    String id() {
        return stored.id();
    }
}
