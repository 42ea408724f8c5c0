package dev.ggen.settlement.report;

import java.util.List;

/** What a format's header looks like. */
interface ReportColumns {
    /** Whether the header means to be this format, even if a column is missing. */
    boolean recognises(List<String> header);

    /** The columns without which nothing can be read. */
    List<String> required();

    /** Whether columns that this format doesn't know may stand beside them. */
    boolean allowsOthers();
}
