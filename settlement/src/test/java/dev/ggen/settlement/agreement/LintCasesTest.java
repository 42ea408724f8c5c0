package dev.ggen.settlement.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Sources;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Clauses in, what the linter says of them out: {@code src/test/cases/lint}, whose README says how a case is written. */
class LintCasesTest {
    private static final Path CASES = Path.of("src/test/cases/lint");
    private static final Map<String, String> STREAMS =
            Map.of("app", "sale", "box", "resale", "exam", "exam", "lead", "referral");

    /** What the linter can tell of an agreement that can be read. */
    private static final List<String> FINDINGS = List.of(
            "bracket-without-effect",
            "days-without-clause",
            "gives-always-the-same",
            "holdback-released-early",
            "holdback-without-effect",
            "holds-back-more-than-all",
            "leakage-over-limit",
            "mark-in-no-report",
            "nothing-more-above-cap",
            "price-rises-for-all-units",
            "sales-without-clause",
            "selling-more-pays-less",
            "term-within-month",
            "two-clauses-for-one-sale",
            "uplift-without-effect",
            "vendor-gets-less-for-more");

    @TestFactory
    Stream<DynamicTest> tellWhatWasWorkedOut() throws IOException {
        return folders().stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName().toString(),
                        () -> assertEquals(String.join("\n", expected(folder)), String.join("\n", told(folder)))));
    }

    @Test
    void everyFindingIsToldInTwoCasesAtLeast() throws IOException {
        Map<String, Long> cases = new TreeMap<>();
        for (Path folder : folders()) {
            expected(folder).stream()
                    .map(line -> line.split(" ", 3)[1])
                    .distinct()
                    .forEach(id -> cases.merge(id, 1L, Long::sum));
        }
        FINDINGS.forEach(id -> assertTrue(cases.getOrDefault(id, 0L) > 1, () -> id + " in " + cases));
    }

    @Test
    void theGuideNamesEveryFinding() throws IOException {
        String guide = Files.readString(Path.of("../docs/guides/settlement.md"));
        assertEquals(
                List.of(),
                FINDINGS.stream().filter(id -> !guide.contains("`" + id + "`")).toList());
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<String> expected(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("expected.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
    }

    private static List<String> told(Path folder) throws IOException {
        String clauses = Files.readString(folder.resolve("clauses.ttl"));
        String head = Files.readString(CASES.resolve("agreement.ttl"))
                .replace("CURRENCY", setting(clauses, "currency", "USD"))
                .replace("FROM", setting(clauses, "from", "2026-07-01"))
                .replace("UNTIL", setting(clauses, "until", "2029-07-01"))
                .replace("REPORTS", reports(clauses));
        Path limits = folder.resolve("limits.ttl");
        String program =
                Files.readString(CASES.resolve("program.ttl")) + (Files.exists(limits) ? Files.readString(limits) : "");
        SourceFile agreement = SourceFile.of("agreement.ttl", head + clauses);
        long above = head.lines().count();
        return AgreementCheck.by(List.of(SourceFile.of("program.ttl", program)))
                .check(new Sources(List.of(agreement), List.of()))
                .findings()
                .stream()
                .map(finding -> told(finding, above))
                .toList();
    }

    private static String told(Finding finding, long above) {
        boolean saysWhatNext = !finding.allowed().isBlank() && !finding.hint().isBlank();
        assertTrue(saysWhatNext || !FINDINGS.contains(finding.id()), finding.id());
        Place place = finding.places().getFirst();
        return finding.severity().word() + " " + finding.id() + " " + Math.max(0, place.line() - above) + " "
                + finding.message().replace('\u00a0', ' ');
    }

    private static String setting(String clauses, String name, String otherwise) {
        return clauses.lines()
                .filter(line -> line.startsWith("# " + name + " "))
                .map(line -> line.substring(name.length() + 3).strip())
                .findFirst()
                .orElse(otherwise);
    }

    private static String reports(String clauses) {
        String products = products(clauses);
        return products.isEmpty()
                ? ""
                : "; p:report [ p:format " + setting(clauses, "report", "p:TransactionsCsv")
                        + " ; p:sourceAccount \"cases\" ] ; p:productMapping " + products;
    }

    private static String products(String clauses) {
        return STREAMS.entrySet().stream()
                .filter(mapping -> clauses.contains("stream:" + mapping.getValue() + " "))
                .sorted(Map.Entry.comparingByKey())
                .map(mapping ->
                        "[ p:product \"" + mapping.getKey() + "\" ; p:stream stream:" + mapping.getValue() + " ]")
                .collect(Collectors.joining(" , "));
    }
}
