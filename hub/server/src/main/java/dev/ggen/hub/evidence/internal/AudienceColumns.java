package dev.ggen.hub.evidence.internal;

import dev.ggen.hub.evidence.Audience;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An audience as two columns: a word, and the partner whose it is. */
record AudienceColumns(String word, @Nullable String partner) {
    private static final String VENDOR = "vendor";
    private static final String PARTNER = "partner";
    private static final String EVERYONE = "everyone";

    static AudienceColumns of(Audience audience) {
        return switch (audience) {
            case Audience.Vendor() -> new AudienceColumns(VENDOR, null);
            case Audience.OfPartner(String partner) -> new AudienceColumns(PARTNER, partner);
            case Audience.Everyone() -> new AudienceColumns(EVERYONE, null);
        };
    }

    Audience audience() {
        return Optional.ofNullable(partner)
                .<Audience>map(Audience.OfPartner::new)
                .orElseGet(() -> word.equals(EVERYONE) ? new Audience.Everyone() : new Audience.Vendor());
    }
}
