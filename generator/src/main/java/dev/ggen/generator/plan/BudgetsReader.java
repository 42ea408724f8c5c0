package dev.ggen.generator.plan;

import dev.ggen.generator.plan.Budgets.Budget;
import dev.ggen.generator.plan.Budgets.Measure;
import dev.ggen.receipt.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the budgets of a manifest. */
final class BudgetsReader {
    private final List<Finding> findings;

    BudgetsReader(List<Finding> findings) {
        this.findings = findings;
    }

    Budgets read(Keys manifest) {
        List<Budget> budgets = new ArrayList<>();
        manifest.table("slo", ManifestKeys.SLO).ifPresent(slo -> {
            for (Measure measure : Measure.values()) {
                slo.table(measure.name().toLowerCase(Locale.ROOT), ManifestKeys.BUDGET)
                        .ifPresent(budget -> budgets.add(budget(measure, budget)));
            }
        });
        return new Budgets(budgets);
    }

    private Budget budget(Measure measure, Keys keys) {
        Optional<Long> yellow = keys.whole("yellow");
        Optional<Long> red = keys.whole("red");
        boolean isOrdered = yellow.isEmpty() || red.isEmpty() || yellow.get() <= red.get();
        if (!isOrdered || yellow.orElse(0L) < 0 || red.orElse(0L) < 0) {
            findings.add(Finding.red("manifest-type", "The budget can't be kept.", keys.place())
                    .withAllowed("amounts from 0, `yellow` not above `red`"));
        }
        return new Budget(measure, yellow, red, keys.place());
    }
}
