package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.Measure;

/** A credit note that raised a commission began as a sign that nobody checked. */
final class MeasureSigns {
    private MeasureSigns() {}

    static void check(ReportRow row, String column, String type, Measure measure, long amount) {
        switch (measure) {
            case SALE -> {
                if (amount < 0) {
                    refuse(
                            row,
                            column,
                            type,
                            "negative",
                            "zero or more; what reduces a sale is a refund, credit or forgiven");
                }
            }
            case REFUND, CREDIT, FORGIVEN -> {
                if (amount > 0) {
                    refuse(row, column, "a " + type, "positive", "zero or less, because it reduces the sale");
                }
            }
            case FEE, TAX, PAYMENT, TAX_PAYMENT, ADJUSTMENT -> {}
        }
    }

    static void refuse(ReportRow row, String column, String type, String found, String allowed) {
        row.refuse(
                "report-sign-wrong",
                "%s of %s is %s: %s".formatted(column, type, found, Shown.value(row.text(column))),
                allowed,
                "Correct the sign or the type.");
    }
}
