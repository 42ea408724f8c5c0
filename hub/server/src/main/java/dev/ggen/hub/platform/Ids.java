package dev.ggen.hub.platform;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes ids: UUIDs of version 7 (RFC 9562), by wall time then chance.
 *
 * <p>By wall time also in a demo, so that ids of two runs never meet.
 */
public final class Ids {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom random;
    private final WallClock wall = new WallClock();

    public Ids(SecureRandom random) {
        this.random = random;
    }

    public UUID next() {
        long chance = random.nextLong();
        long high = (wall.now().toEpochMilli() << 16) | VERSION_7 | (chance & 0xFFFL);
        return new UUID(high, VARIANT | (random.nextLong() >>> 2));
    }

    public CommandId nextCommand() {
        return new CommandId(next());
    }

    /** A secret of 256 bits, for links, cookies and tokens. */
    public byte[] secret() {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        return secret;
    }
}
