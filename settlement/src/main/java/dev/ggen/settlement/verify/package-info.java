/**
 * Verifying a bundle: container, signature, digests, log, both parties' signatures, then running the function again and comparing
 * bytes.
 */
@NullMarked
package dev.ggen.settlement.verify;

import org.jspecify.annotations.NullMarked;
