package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.Measure;

/** A credit note that raised a commission began as a sign that nobody checked. */
final class MeasureSigns {
    private MeasureSigns() {}

    static void check(ReportRow row, Column column, Column type, Measure measure, long amount) {
        switch (measure) {
            case SALE -> {
                if (amount < 0) {
                    String allowed = "zero or more; what reduces a sale is a refund, credit or forgiven";
                    refuse(row, column, "a " + row.text(type), "negative", allowed);
                }
            }
            case REFUND, CREDIT, FORGIVEN -> {
                if (amount > 0) {
                    String allowed = "zero or less, because it reduces the sale";
                    refuse(row, column, "a " + row.text(type), "positive", allowed);
                }
            }
            case FEE, TAX, PAYMENT, TAX_PAYMENT, ADJUSTMENT, COLLECTED, UNITS -> {}
        }
    }

    static void refuse(ReportRow row, Column column, String type, String found, String allowed) {
        row.refuse(
                "report-sign-wrong",
                "%s of %s is %s: %s".formatted(column.name(), type, found, Shown.value(row.text(column))),
                allowed,
                "Correct the sign or the type.");
    }
}
