package dev.ggen.checks.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which room may use which room, and which library lives in which room. */
final class RoomRules {
    static final List<HouseRule> ALL = List.of(
            new HouseRule("upwards", RoomRules::nothingImportsUpwards),
            new HouseRule("domainorder", RoomRules::theDomainKeepsItsOrder),
            new HouseRule("cycle", RoomRules::noPackageIsPartOfACycle),
            new HouseRule("jena", only("org.apache.jena..", "generator.spec", "generator.query", "generator.check")),
            new HouseRule("titanium", only("com.apicatalog..", "generator.spec")),
            new HouseRule("duckdb", only("org.duckdb..", "rating")),
            new HouseRule("sql", only("java.sql..", "rating", "hub.database", "hub.*.internal")),
            new HouseRule("jooq", only("org.jooq..", "hub.database", "hub.platform", "hub.*.internal")),
            new HouseRule("spring", only("org.springframework..", "hub")),
            new HouseRule("internals", RoomRules::noModuleReachesIntoAnother),
            new HouseRule("openhtmltopdf", only("com.openhtmltopdf..", "settlement.document")),
            new HouseRule("pdfbox", only("org.apache.pdfbox..", "settlement.document")),
            new HouseRule("picocli", only("picocli..", "cli")),
            new HouseRule("lsp4j", only("org.eclipse.lsp4j..", "lsp")),
            new HouseRule("mavenapi", only("org.apache.maven..", "maven", "packs")),
            new HouseRule("resolver", only("org.eclipse.aether..", "packs")),
            new HouseRule("jackson", only("tools.jackson..", "receipt", "hub.platform.web", "hub.access.internal")));

    private RoomRules() {}

    private static ArchRule nothingImportsUpwards(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(Uses.only("rooms below their own", use -> upwards(use, root)))
                .as("Nothing imports upwards")
                .because(
                        "data flows downwards: receipt, partner ← generator, rating ← settlement ← hub ← cli; generator ← maven, packs, lsp")
                .allowEmptyShould(false);
    }

    private static Optional<String> upwards(Dependency use, String root) {
        String origin = Rooms.roomOf(use.getOriginClass(), root);
        String target = Rooms.roomOf(use.getTargetClass(), root);
        Set<String> below = Rooms.BELOW.get(origin);
        if (below == null) {
            return Optional.of("the house has no room called '" + origin + "'");
        }
        return target.isEmpty() || target.equals(origin) || below.contains(target)
                ? Optional.empty()
                : Optional.of(origin + " may not use " + target);
    }

    private static ArchRule theDomainKeepsItsOrder(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".partner..")
                .should(Uses.only("domain packages before their own", use -> outOfOrder(use, root + ".partner.")))
                .as("The domain's packages keep their order")
                .because("each is understood from those before it: " + String.join(" ", Rooms.DOMAIN))
                .allowEmptyShould(false);
    }

    private static Optional<String> outOfOrder(Dependency use, String prefix) {
        int origin = place(use.getOriginClass(), prefix);
        int target = place(use.getTargetClass(), prefix);
        if (origin < 0) {
            return Optional.of("the domain has no package of this name; give it its place in Rooms.DOMAIN");
        }
        return target <= origin ? Optional.empty() : Optional.of("it comes later in the domain's order");
    }

    private static int place(JavaClass type, String prefix) {
        return Rooms.DOMAIN.indexOf(Rooms.wordAfter(type, prefix));
    }

    private static ArchRule noPackageIsPartOfACycle(String root) {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .as("No package is part of a cycle")
                .allowEmptyShould(false);
    }

    /** Modulith says the same of modules that it finds; this needs none of its conventions. The hub's main puts the parts together. */
    private static ArchRule noModuleReachesIntoAnother(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".hub.*..")
                .should(Uses.only("what other modules show", use -> reachedInto(use, root + ".hub.")))
                .as("No module of the hub reaches into another")
                .because("a module's root package is what it promises; what is deeper changes without notice")
                .allowEmptyShould(false);
    }

    private static Optional<String> reachedInto(Dependency use, String prefix) {
        String module = Rooms.wordAfter(use.getTargetClass(), prefix);
        boolean isInternal = (use.getTargetClass().getPackageName() + ".").startsWith(prefix + module + ".internal.");
        return !isInternal || module.equals(Rooms.wordAfter(use.getOriginClass(), prefix))
                ? Optional.empty()
                : Optional.of("it is internal to " + module);
    }

    private static Function<String, ArchRule> only(String library, String... rooms) {
        return root -> noClasses()
                .that()
                .resideOutsideOfPackages(Arrays.stream(rooms)
                        .map(room -> root + "." + room + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .as(library + " only in " + String.join(", ", rooms))
                .because("a library that lives in one room can be replaced there")
                .allowEmptyShould(false);
    }
}
