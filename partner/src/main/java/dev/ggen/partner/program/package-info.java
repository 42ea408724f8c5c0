/** What a partner program says: tiers, categories, agreement types, revenue streams and their ranges. */
@NullMarked
package dev.ggen.partner.program;

import org.jspecify.annotations.NullMarked;
