/** Partner reports in their original formats, recognised, read and refused. */
@NullMarked
package dev.ggen.settlement.report;

import org.jspecify.annotations.NullMarked;
