package dev.ggen.settlement.document;

import dev.ggen.receipt.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A line's steps: what a share by brackets, a price per unit, a least or a most adds.
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
                                        factor(kind, step.decimal("factor")))))
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
            case "share", "earlier-share" -> figures.percent(factor);
            default -> figures.exact(factor);
        };
    }
}
