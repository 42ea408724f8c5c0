package dev.ggen.generator.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** Expected forms were worked out by hand after the recommendation's examples, or come from the W3C's test suite. */
class CanonicalLabelsTest {
    private static Set<Quadruple> statements(String text) {
        Set<Quadruple> statements = new LinkedHashSet<>();
        RDFParser.fromString(text, Lang.NQUADS).parse(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                add(quad, quad.getGraph());
            }

            @Override
            public void triple(org.apache.jena.graph.Triple triple) {
                statements.add(new Quadruple(triple.getSubject(), triple.getPredicate(), triple.getObject(), null));
            }

            private void add(Quad quad, Node graph) {
                boolean isDefault = Quad.isDefaultGraph(graph);
                statements.add(new Quadruple(
                        quad.getSubject(), quad.getPredicate(), quad.getObject(), isDefault ? null : graph));
            }
        });
        return statements;
    }

    private static Optional<String> canonical(String text) {
        return CanonicalQuads.of(statements(text)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void literalsAreWrittenInOneWay() {
        assertEquals(
                "<urn:s> <urn:p> \"a\\tb\\u0007\\n\\\"é\\u007F\"@en .\n<urn:s> <urn:p> \"x\" .\n",
                canonical("<urn:s> <urn:p> \"x\"^^<http://www.w3.org/2001/XMLSchema#string> .\n"
                                + "<urn:s> <urn:p> \"a\\tb\\u0007\\n\\\"\\u00e9\\u007f\"@en .")
                        .orElseThrow());
    }

    @Test
    void theOrderOfStatementsAndTheGivenLabelsChangeNothing() {
        Random random = new Random(42);
        for (int round = 0; round < 60; round++) {
            int nodes = 2 + random.nextInt(6);
            List<int[]> edges = new ArrayList<>();
            for (int i = 0; i < nodes + random.nextInt(4); i++) {
                edges.add(new int[] {random.nextInt(nodes), random.nextInt(2), random.nextInt(nodes)});
            }
            String one = written(edges, numbers(nodes));
            Collections.shuffle(edges, random);
            List<Integer> renamed = numbers(nodes);
            Collections.shuffle(renamed, random);
            assertEquals(canonical(one), canonical(written(edges, renamed)), "seed 42, round " + round + "\n" + one);
        }
    }

    private static List<Integer> numbers(int count) {
        return new ArrayList<>(
                java.util.stream.IntStream.range(0, count).boxed().toList());
    }

    private static String written(List<int[]> edges, List<Integer> names) {
        StringBuilder text = new StringBuilder();
        for (int[] edge : edges) {
            text.append("_:n%d <urn:p%d> _:n%d .%n".formatted(names.get(edge[0]), edge[1], names.get(edge[2])));
        }
        return text.toString();
    }

    @Test
    void nodesThatNothingTellsApartAreGivenUpInBoundedTime() {
        StringBuilder clique = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                clique.append(i == j ? "" : "_:n%d <https://example.org/p> _:n%d .%n".formatted(i, j));
            }
        }
        assertTrue(canonical(clique.toString()).isEmpty());
        ReadSpecification read = new SpecificationReader("").read(List.of(SourceFile.of("a.nq", clique.toString())));
        assertEquals("blank-nodes-alike", read.findings().getFirst().id());
        assertEquals(132, read.orThrow().size());
    }

    @Test
    void aLongListOfEqualItemsIsLabelled() {
        String list = "<https://example.org/s> <https://example.org/p> (" + " 1".repeat(100) + " ) .";
        ReadSpecification read = new SpecificationReader("").read(List.of(SourceFile.of("a.ttl", list)));
        assertEquals(List.of(), read.findings());
        assertEquals(201, read.orThrow().size());
    }

    /** Run with {@code -Dggen.rdfc=…/rdf-canon/tests/rdfc10}, the folder of a checkout of {@code w3c/rdf-canon}. */
    @Test
    void theSuiteOfTheRecommendationPasses() throws IOException {
        String folder = System.getProperty("ggen.rdfc", "");
        assumeTrue(!folder.isEmpty(), "no checkout of the suite is named");
        List<String> failed = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<Path> inputs = files.filter(file -> file.toString().endsWith("-in.nq"))
                    .sorted()
                    .toList();
            for (Path input : inputs) {
                Path expected = Path.of(input.toString().replace("-in.nq", "-rdfc10.nq"));
                String found = canonical(Files.readString(input)).orElse("given up");
                boolean isOtherHash = input.endsWith("test075-in.nq");
                if (!isOtherHash && !found.equals(Files.exists(expected) ? Files.readString(expected) : "given up")) {
                    failed.add(input.getFileName().toString());
                }
            }
            assertTrue(inputs.size() > 50, "the folder holds " + inputs.size() + " cases");
        }
        assertEquals(List.of(), failed);
    }
}
