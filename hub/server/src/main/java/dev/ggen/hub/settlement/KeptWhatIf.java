package dev.ggen.hub.settlement;

import dev.ggen.partner.money.Amount;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A question about other volumes that somebody kept.
 *
 * @param asked with its month
 * @param owedBefore what the partner owed for its months, when it was kept; negative where the vendor owed
 * @param owed what it would have owed
 * @param partnerMore how much more the partner would have had
 */
public record KeptWhatIf(
        UUID id,
        String agreement,
        String name,
        String note,
        String keptBy,
        Instant keptAt,
        AskedVolumes asked,
        Amount owedBefore,
        Amount owed,
        Amount partnerMore) {
    public KeptWhatIf {
        Objects.requireNonNull(asked);
    }
}
