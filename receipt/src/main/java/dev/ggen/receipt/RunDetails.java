package dev.ggen.receipt;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * Which run it was (SLSA {@code runDetails.metadata}): data that the caller gives, never a clock's.
 *
 * @param invocationId empty when the run has no name of its own
 * @param startedOn RFC 3339 in UTC, like {@code 2026-10-01T00:00:00Z}; empty when not stated
 * @param finishedOn likewise; for a settled month, the {@code issuedAt} of its statements
 */
public record RunDetails(String invocationId, String startedOn, String finishedOn) {
    public static final RunDetails NONE = new RunDetails("", "", "");

    public RunDetails {
        if (!isTimestamp(startedOn) || !isTimestamp(finishedOn)) {
            throw new IllegalArgumentException("a timestamp is like 2026-10-01T00:00:00Z: " + startedOn + finishedOn);
        }
    }

    public static RunDetails finishedOn(String timestamp) {
        return new RunDetails("", "", timestamp);
    }

    static boolean isTimestamp(String text) {
        if (text.isEmpty()) {
            return true;
        }
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")) {
            return false;
        }
        try {
            return Instant.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    Json.Obj toJson(Json.Obj builder) {
        Json.Builder metadata = Json.object();
        Unset.put(metadata, "invocationId", invocationId);
        Unset.put(metadata, "startedOn", startedOn);
        Unset.put(metadata, "finishedOn", finishedOn);
        Json.Builder json = Json.object().put("builder", builder);
        Unset.put(json, "metadata", metadata.build());
        return json.build();
    }
}
