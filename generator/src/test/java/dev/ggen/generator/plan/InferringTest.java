package dev.ggen.generator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.generator.query.QueryLimits;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.template.Limits;
import dev.ggen.receipt.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is inferred comes to an end, or is told. */
class InferringTest {
    private static final Duration LONGEST_TEST = Duration.ofSeconds(60);

    private static List<Finding> findings(String manifest, String turtle, Duration inferring) {
        Map<String, String> files = Map.of(
                Manifest.FILE,
                "[project]\nname = \"p\"\n[ontology]\nsource = \"a.ttl\"\n[ontology.prefixes]\n"
                        + "x = \"https://example.org/\"\n[generation]\noutput_dir = \"out\"\n" + manifest,
                "a.ttl",
                "@prefix x: <https://example.org/> .\n@prefix owl: <http://www.w3.org/2002/07/owl#> .\n" + turtle);
        GenerationLimits limits = new GenerationLimits(10, 1000, Limits.STANDARD, QueryLimits.DEFAULT, inferring);
        return assertTimeoutPreemptively(
                LONGEST_TEST,
                () -> new Generation(limits)
                        .inspect(path -> Optional.ofNullable(files.get(path)).map(text -> SourceFile.of(path, text)))
                        .findings());
    }

    /** Every two of them follow, in both directions. */
    private static String chain(int length) {
        StringBuilder turtle = new StringBuilder("x:p a owl:TransitiveProperty , owl:SymmetricProperty .\n");
        for (int i = 0; i < length; i++) {
            turtle.append("x:n%d x:p x:n%d .\n".formatted(i, i + 1));
        }
        return turtle.toString();
    }

    @Test
    void reasoningThatTakesTooLongIsTold() {
        List<Finding> found = findings("[inference]\nreasoning = \"owl-rl\"\n", chain(2000), Duration.ofMillis(300));
        assertEquals(1, found.size(), found::toString);
        assertEquals("inference-time", found.getFirst().id());
        assertEquals(
                "What is inferred isn't complete after 300 ms; it was at reasoning by `owl-rl`.",
                found.getFirst().message());
        assertTrue(found.getFirst().hint().contains("`inference_seconds`"), found::toString);
        assertTimeoutPreemptively(LONGEST_TEST, InferringTest::awaitTheEndOfWork);
    }

    /** Nobody waits for it, and it ends. */
    private static void awaitTheEndOfWork() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("bounded-work")) {
                thread.join();
            }
        }
    }

    @Test
    void rulesThatTakeTooLongAreTold() {
        String rules = """
                [inference]
                rounds = 1000
                [[inference.rules]]
                name = "count"
                construct = "CONSTRUCT { x:n x:at ?next } WHERE { { SELECT (MAX(?i) + 1 AS ?next) { x:n x:at ?i } } }"
                """;
        List<Finding> found = findings(rules, "x:n x:at 1 .", Duration.ofMillis(20));
        assertEquals("inference-time", found.getFirst().id(), found::toString);
        assertTrue(found.getFirst().message().contains("it was at the rule `count` in round "), found::toString);
    }

    @Test
    void inTimeNothingIsSaid() {
        assertEquals(List.of(), findings("[inference]\nreasoning = \"owl-rl\"\n", chain(10), Duration.ofSeconds(60)));
    }

    @Test
    void theManifestSetsTheTime() {
        String manifest = "[inference]\nreasoning = \"owl-rl\"\n[limits]\ninference_seconds = 1\n";
        List<Finding> found = findings(manifest, chain(2000), Duration.ofMinutes(5));
        assertTrue(
                found.getFirst().message().startsWith("What is inferred isn't complete after 1 s;"), found::toString);
    }
}
