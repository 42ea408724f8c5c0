package dev.ggen.settlement.document;

import dev.ggen.receipt.Json;
import dev.ggen.settlement.statement.Fields;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What earlier months had counted, and a line's steps: what a share by brackets, a price per unit, a least or a most adds.
 *
 * @param line the line
 * @param figures the formats
 */
record StepsView(Fields line, Figures figures) {
    /** None where one rate of the base says all. */
    List<Fields> steps() {
        return line.has("steps") ? line.list("steps") : List.of();
    }

    List<Json> rows(int decimals) {
        return steps().stream().map(step -> row(step, decimals)).toList();
    }

    /** What earlier months had counted, where the line goes by them. */
    List<Json> before() {
        return line.has("before")
                ? line.list("before").stream().map(this::counted).toList()
                : List.of();
    }

    private Json counted(Fields before) {
        String counts = before.text("counts");
        BigDecimal quantity = before.decimal("quantity");
        return Phrase.of(
                figures.messages().text("before." + counts),
                Map.of(
                        "quantity",
                        counts.equals("units") ? figures.decimal(quantity, 0) : figures.exact(quantity),
                        "from",
                        figures.month(YearMonth.parse(before.text("from")))));
    }

    private Json row(Fields step, int decimals) {
        String kind = step.text("kind");
        return Json.object()
                .put(
                        "name",
                        Phrase.of(
                                figures.messages().text("step." + kind),
                                Map.of(
                                        "quantity",
                                        quantity(kind, step.decimal("quantity")),
                                        "factor",
                                        factor(kind, step.decimal("factor")),
                                        "month",
                                        step.has("month") ? figures.month(YearMonth.parse(step.text("month"))) : "")))
                .put("exact", figures.decimal(step.decimal("exact"), decimals))
                .build();
    }

    private String quantity(String kind, BigDecimal quantity) {
        return switch (kind) {
            case "price", "earlier-price" -> figures.decimal(quantity, 0);
            default -> figures.exact(quantity);
        };
    }

    private String factor(String kind, BigDecimal factor) {
        return switch (kind) {
            case "share", "earlier-share", "uplift", "hold" -> figures.percent(factor);
            default -> figures.exact(factor);
        };
    }
}
