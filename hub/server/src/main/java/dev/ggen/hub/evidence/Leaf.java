package dev.ggen.hub.evidence;

import dev.ggen.receipt.Digest;
import java.time.Instant;

/**
 * An entry of the log.
 *
 * @param index its place, counted from 0 without a gap
 * @param kind what sort of thing it proves: {@code settlement}
 * @param subject the page of what it is about, without leading slash: {@code months/2026-09}
 * @param digest SHA-256 of its content
 * @param hash its hash in the tree
 */
public record Leaf(
        long index, String kind, String subject, Audience audience, Digest digest, Digest hash, Instant recordedAt) {}
