/**
 * Rates of exchange as files: what the European Central Bank publishes, read strictly, and the extract of it by which a bundle is run again.
 *
 * <p>Files may be anybody's: sizes are bounded, and what isn't as published is a finding at its line.
 */
@NullMarked
package dev.ggen.settlement.rates;

import org.jspecify.annotations.NullMarked;
