package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.TransactionLine;
import java.time.LocalDate;

/** What became of one record of a report, or of one of the rows that a record is taken apart into. */
public sealed interface ReportRecord {
    /** Where it begins in the original file, counted from 1. */
    int place();

    /** It is a line, and the first to deliver it. */
    record Counted(int place, TransactionLine line) implements ReportRecord {}

    /** The same line was delivered before, in this or an earlier file. */
    record Repeated(int place, TransactionLine line) implements ReportRecord {}

    /** It moves no money that is settled here. */
    record Excluded(int place, String reason, LocalDate day) implements ReportRecord {}
}
