package dev.ggen.settlement.report;

import java.util.function.Consumer;

/** Reads one format's records. */
@FunctionalInterface
interface RowMapper {
    /** Hands over the rows that a record stands for, in a fixed order; none when it was refused, which the findings then know. */
    void map(ReportRow record, Consumer<MappedRow> sink);
}
