package dev.ggen.hub.evidence;

import dev.ggen.receipt.Digest;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * A signed receipt that is kept.
 *
 * @param digest SHA-256 of the envelope's bytes, by which it is found
 * @param kind what sort of thing it proves
 * @param subject the page of what it is about, without leading slash
 * @param leaf where the same bytes stand in the log, if they do and the viewer may see it
 */
public record KeptReceipt(
        Digest digest, String kind, String subject, Audience audience, Instant recordedAt, OptionalLong leaf) {}
