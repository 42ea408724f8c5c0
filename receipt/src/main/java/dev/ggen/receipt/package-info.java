/**
 * Digests, canonical bytes, signed envelopes, an append-only log with proofs, and verdicts.
 *
 * <p>Everything here is pure but for {@code KeyFolder}, which keeps keys on disk. Every other room may enter; this one knows
 * the JDK and one JSON parser, nothing else.
 */
@NullMarked
package dev.ggen.receipt;

import org.jspecify.annotations.NullMarked;
