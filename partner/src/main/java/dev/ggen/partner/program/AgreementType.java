package dev.ggen.partner.program;

import java.util.List;
import java.util.Optional;

/**
 * A template of agreement.
 *
 * @param id last part of its name in the program, such as {@code cloud-platform}
 * @param label as people read it
 * @param tier label of the tier whose partners sign it
 * @param streams what is shared under it, ordered by id
 */
public record AgreementType(String id, String label, Optional<String> tier, List<RevenueStream> streams) {
    public AgreementType {
        streams = List.copyOf(streams);
        if (id.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("an agreement type has an id and a label: " + id);
        }
    }

    public Optional<RevenueStream> stream(String streamId) {
        return streams.stream().filter(stream -> stream.id().equals(streamId)).findFirst();
    }
}
