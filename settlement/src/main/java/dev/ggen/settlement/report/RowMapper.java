package dev.ggen.settlement.report;

import org.jspecify.annotations.Nullable;

/** Reads one format's rows. */
@FunctionalInterface
interface RowMapper {
    /** What the row says; null when it was refused, which the findings then know. */
    @Nullable
    MappedRow map(ReportRow row);
}
