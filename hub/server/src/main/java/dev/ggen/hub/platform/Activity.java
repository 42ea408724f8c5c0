package dev.ggen.hub.platform;

import dev.ggen.receipt.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who changed what, when, from what to what: append-only, written in the change's own transaction. */
public interface Activity {
    /**
     * Records a change.
     *
     * @param what the command's name
     * @param subject the page of what was changed, without leading slash: {@code months/2026-09}
     * @param partner whose business it is, who may then see it; empty for the vendor's own
     * @param before the state before; {@link Json.Null} where there was none
     * @param after the state after; {@link Json.Null} where none is left
     */
    void record(
            Viewer viewer,
            CommandId id,
            String what,
            String subject,
            Optional<String> partner,
            Json before,
            Json after);

    /** What is noted of everybody who comes in: {@code sign-in}; it changes nothing. */
    String SIGN_IN = "sign-in";

    /**
     * The newest first.
     *
     * @param subject only this subject, or all
     * @param cursor where to read on
     */
    default Slice<Entry> page(Viewer viewer, Optional<String> subject, Optional<String> cursor, int size) {
        return page(viewer, new Filter(subject, Show.ALL), cursor, size);
    }

    /** The newest first, of those asked for. */
    Slice<Entry> page(Viewer viewer, Filter filter, Optional<String> cursor, int size);

    /**
     * Which are asked for.
     *
     * @param subject only this subject, or all
     */
    record Filter(Optional<String> subject, Show show) {}

    /** How much is shown. */
    enum Show {
        ALL,
        /** Without sign-ins. */
        CHANGES
    }

    /** One change. */
    record Entry(
            UUID id,
            Instant recordedAt,
            UUID actor,
            String actorName,
            String what,
            String subject,
            Optional<String> partner,
            UUID command,
            Json before,
            Json after) {}
}
