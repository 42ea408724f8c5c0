/**
 * Statement bundles: one container with a statement, its receipt and all that is needed to build it again, and nothing of anybody
 * else.
 */
@NullMarked
package dev.ggen.settlement.bundle;

import org.jspecify.annotations.NullMarked;
