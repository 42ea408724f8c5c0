package dev.ggen.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ggen.generator.plan.Budgets.Budget;
import dev.ggen.generator.plan.Budgets.Measure;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetsTest {
    private static final Budgets TIME = new Budgets(
            List.of(new Budget(Measure.TIME_MS, Optional.of(100L), Optional.of(200L), Place.ofFile("ggen.toml"))));

    private static List<Severity> judged(long millis) {
        return TIME.judge(() -> Optional.of(Duration.ofMillis(millis))).stream()
                .map(Finding::severity)
                .toList();
    }

    @Test
    void bothSidesOfABudgetAreTold() {
        assertEquals(List.of(Severity.GREEN), judged(100));
        assertEquals(List.of(Severity.YELLOW), judged(101));
        assertEquals(List.of(Severity.YELLOW), judged(200));
        assertEquals(List.of(Severity.RED), judged(201));
    }

    @Test
    void whatNobodyMeasuresOrBudgetsIsNotJudged() {
        assertEquals(List.of(), TIME.judge(Stopwatch.NONE));
        assertEquals(List.of(), TIME.judge(Measure.OUTPUTS, 1_000_000));
        assertEquals(List.of(), Budgets.NONE.judge(Measure.BYTES, 1));
    }
}
