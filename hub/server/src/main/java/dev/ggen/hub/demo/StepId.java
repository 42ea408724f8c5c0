package dev.ggen.hub.demo;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.receipt.Digest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Command ids of the seeding: the same step has the same id in every run, so that a run that was killed can be begun anew and what was
 * done is done once. UUIDs of version 8 (RFC 9562), out of the step's name.
 */
final class StepId {
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private StepId() {}

    static CommandId of(String step) {
        String hex =
                Digest.of(("demo/" + step).getBytes(StandardCharsets.UTF_8)).hex();
        long high = HexFormat.fromHexDigitsToLong(hex, 0, 16);
        long low = HexFormat.fromHexDigitsToLong(hex, 16, 32);
        return new CommandId(new UUID((high & ~0xF000L) | VERSION_8, (low >>> 2) | VARIANT));
    }
}
