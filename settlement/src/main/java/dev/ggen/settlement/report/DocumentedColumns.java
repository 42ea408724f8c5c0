package dev.ggen.settlement.report;

import java.util.List;

/** Columns of a format whose reporter documents them: other ones may stand beside them, and are told. */
interface DocumentedColumns extends ReportColumns {
    /** The documented names. */
    DocumentedNames names();

    @Override
    default boolean allowsOthers() {
        return true;
    }

    @Override
    default String nameOf(String column) {
        return names().nameOf(column);
    }

    @Override
    default List<String> undocumented(List<String> header) {
        return names().undocumented(header);
    }
}
