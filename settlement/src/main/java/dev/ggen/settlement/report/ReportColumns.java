package dev.ggen.settlement.report;

import java.util.List;

/** What a format's header looks like. */
interface ReportColumns {
    /** Whether the header, by the names of {@link #nameOf}, means to be this format, even if a column is missing. */
    boolean recognises(List<String> header);

    /** The columns without which nothing can be read. */
    List<String> required();

    /** Columns that are read where they are there. */
    default List<String> optional() {
        return List.of();
    }

    /** Whether columns that this format doesn't know may stand beside them. */
    boolean allowsOthers();

    /** Whether a file may part its columns by tabs. */
    default boolean allowsTabs() {
        return false;
    }

    /** The column's documented name, however a header writes it; a column that isn't documented keeps its own. */
    default String nameOf(String column) {
        return column;
    }

    /** Columns of a header, by the names of {@link #nameOf}, that the reporter's documentation doesn't name; those are told. */
    default List<String> undocumented(List<String> header) {
        return List.of();
    }
}
