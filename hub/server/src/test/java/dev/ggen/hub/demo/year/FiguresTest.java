package dev.ggen.hub.demo.year;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.generator.spec.Term;
import dev.ggen.settlement.program.ProgramReader;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The figures are invented, but not out of the air: they keep to what the program projects.
 *
 * <p>Recurring revenue is a month's sales times twelve, before shares.
 */
class FiguresTest {
    private static final Specification PROGRAM = new SpecificationReader("")
            .read(ProgramReader.files(DemoFolder.PROGRAM))
            .orThrow();
    private static final String BASE = "https://ggen.dev/program/ggen/";
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    @ParameterizedTest
    @CsvSource({
        "AWS-2026, partner/aws/figure/arr/2026-Q4",
        "AZURE-2026, partner/azure/figure/arr/2026-Q4",
        "GCP-2026, partner/gcp/figure/arr/2026-Q4",
        "ACCENTURE-2026, partner/accenture/figure/arr/2026",
        "DELOITTE-2026, partner/deloitte/figure/arr/2026",
        "MCKINSEY-2026, partner/mckinsey/figure/arr/2026"
    })
    void aPartnersTargetForTheEndOf2026IsReachedWithinAFifth(String agreement, String target) {
        isWithin(0.8 * figure(target), recurring(List.of(agreement), DECEMBER), 1.2 * figure(target));
    }

    @ParameterizedTest
    @CsvSource({
        "ACCENTURE-2026, partner/accenture/figure/arr/2026, partner/accenture/figure/arr/2027",
        "DELOITTE-2026, partner/deloitte/figure/arr/2026, partner/deloitte/figure/arr/2027",
        "MCKINSEY-2027, partner/mckinsey/figure/arr/2026, partner/mckinsey/figure/arr/2027"
    })
    void inAugustAPartnerIsOnItsWayToItsTargetFor2027(String agreement, String before, String target) {
        isWithin(figure(before), recurring(List.of(agreement), DemoMonths.LAST), figure(target));
    }

    @Test
    void theCloudPlatformsAreOnTheirWayToTheirProjection() {
        List<String> clouds = List.of("AWS-2026", "AZURE-2026", "GCP-2026");
        double projected2026 = figure("figure/arr/2026/cloud-platform");
        double projected2027 = figure("figure/arr/2027/cloud-platform");

        isWithin(0.8 * projected2026, recurring(clouds, DECEMBER), 1.2 * projected2026);
        isWithin(1.5 * projected2026, recurring(clouds, DemoMonths.LAST), projected2027);
    }

    @Test
    void thoseWhoSignedLateBeginSmall() {
        isWithin(0, recurring(List.of("PWC-2027"), DemoMonths.LAST), figure("partner/pwc/figure/arr/2027"));
        isWithin(
                1_000_000, // what a Silver partnership may be worth
                recurring(List.of("DATABRICKS-2027"), DemoMonths.LAST),
                5_000_000);
    }

    @Test
    void decemberIsStrongJanuarySlowAndEveryPartnerGrows() {
        for (String agreement : List.of("AWS-2026", "AZURE-2026", "GCP-2026", "ACCENTURE-2026", "DELOITTE-2026")) {
            double december = recurring(List.of(agreement), DECEMBER);

            isWithin(0, recurring(List.of(agreement), DECEMBER.plusMonths(1)), december);
            isWithin(december, recurring(List.of(agreement), DemoMonths.LAST), 3 * december);
        }
    }

    @Test
    void thereIsLittleBusinessAtWeekends() {
        Month month = Month.of(Deliveries.SEED, Plans.of("ACCENTURE-2026"), YearMonth.of(2027, 5));
        List<Movement> atWeekends = month.movements().stream()
                .filter(movement -> DemoMonths.isWeekend(movement.day()))
                .toList();

        isWithin(0, atWeekends.size(), month.movements().size() * 0.2);
    }

    @Test
    void aFewPerCentAreGivenBack() {
        for (Plan plan : Plans.ALL) {
            double sold = 0;
            double back = 0;
            for (YearMonth month : DemoMonths.all()) {
                for (Movement movement : Month.of(Deliveries.SEED, plan, month).movements()) {
                    sold += Math.max(0, movement.amount());
                    back -= Math.min(0, movement.amount());
                }
            }
            isWithin(0.002, back / sold, 0.08);
        }
    }

    private static double recurring(List<String> agreements, YearMonth month) {
        return agreements.stream()
                        .map(agreement -> Month.of(Deliveries.SEED, Plans.of(agreement), month))
                        .flatMap(sold -> sold.movements().stream())
                        .mapToDouble(Movement::amount)
                        .sum()
                / Money.DOLLAR
                * 12;
    }

    private static double figure(String path) {
        Term value = PROGRAM.objects(new Term.Iri(BASE + path), new Term.Iri("https://ggen.dev/ns/partner#value"))
                .getFirst();
        return Double.parseDouble(value.text());
    }

    private static void isWithin(double least, double found, double most) {
        assertTrue(least <= found && found <= most, found + " isn't within " + least + " and " + most);
    }
}
