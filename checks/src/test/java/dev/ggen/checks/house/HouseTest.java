package dev.ggen.checks.house;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class HouseTest {
    private static final String FIXTURES = "dev.ggen.checks.fixtures";

    private static final List<HouseRule> RULES = Stream.of(RoomRules.ALL, PurityRules.ALL, ShapeRules.ALL)
            .flatMap(List::stream)
            .toList();

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(place -> !place.contains("/dev/ggen/hub/tables/")) // generated
            .importPackages(Rooms.HOUSE);

    @TestFactory
    Stream<DynamicTest> the_house_keeps_every_rule() {
        return RULES.stream().map(rule -> {
            var said = rule.about().apply(Rooms.HOUSE);
            return dynamicTest(said.getDescription(), () -> said.check(HOUSE));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_rule_bites_what_breaks_it_and_nothing_else() {
        return RULES.stream().map(rule -> dynamicTest(rule.fixture(), () -> bites(rule)));
    }

    private static void bites(HouseRule rule) {
        String root = FIXTURES + "." + rule.fixture();
        JavaClasses fixture = new ClassFileImporter().importPackages(root);
        Set<String> breaking = fixture.stream()
                .map(JavaClass::getFullName)
                .filter(name -> name.matches(".*\\.Breaks\\w*"))
                .collect(toCollection(TreeSet::new));
        assertTrue(breaking.size() > 0, "no class called Breaks… in " + root);
        assertTrue(breaking.size() < fixture.size(), "no class that keeps the rule in " + root);

        EvaluationResult result = rule.about().apply(root).evaluate(fixture);

        Set<String> bitten = breaking.stream()
                .filter(name -> result.getFailureReport().getDetails().stream().anyMatch(line -> line.contains(name)))
                .collect(toCollection(TreeSet::new));
        assertEquals(breaking, bitten);
        for (String line : result.getFailureReport().getDetails()) {
            assertTrue(breaking.stream().anyMatch(line::contains), "bites what keeps the rule: " + line);
        }
    }

    @Test
    void every_room_and_every_place_with_a_right_of_its_own_exists() {
        for (String room : Rooms.BELOW.keySet()) {
            assertTrue(isThere(Rooms.HOUSE + "." + room), "no class in the room " + room);
        }
        Stream.of(Rooms.DISK, Rooms.CLOCK, Rooms.CHANCE, Rooms.SURROUNDINGS, Rooms.NETWORK)
                .flatMap(places -> places.keySet().stream())
                .forEach(place ->
                        assertTrue(isThere(Rooms.HOUSE + "." + place), "Rooms names what isn't there: " + place));
    }

    private static boolean isThere(String packageOrClass) {
        return HOUSE.stream()
                .map(JavaClass::getFullName)
                .anyMatch(name -> name.equals(packageOrClass) || name.startsWith(packageOrClass + "."));
    }
}
