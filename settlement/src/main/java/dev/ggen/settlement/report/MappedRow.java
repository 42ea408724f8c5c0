package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.TransactionLine;
import java.time.Instant;
import java.time.LocalDate;

/** A record, or one of the rows that a record is taken apart into, as its format reads it, before anything is known of others. */
sealed interface MappedRow {
    LocalDate day();

    Instant recordedAt();

    record Line(TransactionLine line) implements MappedRow {
        @Override
        public LocalDate day() {
            return line.day();
        }

        @Override
        public Instant recordedAt() {
            return line.recordedAt();
        }
    }

    /**
     * Moves no money here.
     *
     * @param payment the payment that the row is, or is part of; empty for none
     * @param amountMillionths as it stands in the row
     */
    record Excluded(String reason, LocalDate day, Instant recordedAt, String payment, long amountMillionths)
            implements MappedRow {}
}
