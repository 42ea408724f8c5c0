package dev.ggen.generator.plan;

import dev.ggen.generator.query.Query;
import dev.ggen.generator.query.QuerySource;
import dev.ggen.generator.spec.CanonicalQuads;
import dev.ggen.generator.spec.Documents;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.generator.spec.Syntax;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Snapshots of SPARQL endpoints: canonical N-Quads in the project, below a line that says what was asked. The same answer is the same
 * bytes, in whatever order and with whatever labels the endpoint gave it.
 */
public final class Snapshots {
    /** One declaration after the other from the query's beginning on; no further. */
    private static final Pattern DECLARATION = Pattern.compile(
            "\\G\\s*+(?:#[^\n]*+\n\\s*+)*+(?:PREFIX\\s+(?<prefix>[^\\s:]*):|BASE)\\s*<[^>]*>",
            Pattern.CASE_INSENSITIVE);

    private Snapshots() {}

    /** Asks an endpoint; who goes to the network is somebody else. */
    public interface Client {
        /** @throws FindingsException when there is no answer */
        Answer ask(Endpoint endpoint, String query);
    }

    /**
     * What an endpoint answers.
     *
     * @param type its {@code Content-Type}; empty when the endpoint doesn't say, which counts as N-Triples
     */
    public record Answer(String type, Bytes bytes) {}

    /** New snapshots of all endpoints that the project's manifest names: path to bytes. */
    public static SortedMap<String, Bytes> taken(InputFiles files, GenerationLimits limits, Client client) {
        ReadFiles read = new ReadFiles(files);
        Manifest manifest = ManifestReader.read(read.get(Manifest.FILE, Place.ofFile(Manifest.FILE)), limits);
        SortedMap<String, Bytes> snapshots = new TreeMap<>();
        Documents documents = OntologyFiles.documents(manifest, read);
        for (Endpoint endpoint : manifest.knowledge().endpoints()) {
            String question = question(endpoint, manifest, read);
            snapshots.put(
                    endpoint.snapshot(),
                    snapshot(endpoint, question, facts(endpoint, client.ask(endpoint, question), documents)));
        }
        return snapshots;
    }

    /** The query below those of the manifest's prefixes that it doesn't declare: some endpoints refuse one that is there twice. */
    private static String question(Endpoint endpoint, Manifest manifest, ReadFiles read) {
        String path = endpoint.query();
        String text = read.text(path, endpoint.place()).replace("\r\n", "\n");
        Query query = Query.parse(new QuerySource(path, 1, text), manifest.prefixes());
        if (query.kind() != Query.Kind.CONSTRUCT) {
            throw new FindingsException(
                    Finding.red("endpoint-query", "The query is a " + query.kind() + ".", Place.ofFile(path))
                            .withAllowed("CONSTRUCT"));
        }
        SortedMap<String, String> prefixes = new TreeMap<>(manifest.prefixes());
        prefixes.keySet().removeAll(declared(text));
        StringBuilder question = new StringBuilder();
        prefixes.forEach((prefix, iri) -> question.append("PREFIX %s: <%s>\n".formatted(prefix, iri)));
        return question.append(text).toString();
    }

    private static Set<String> declared(String query) {
        return DECLARATION
                .matcher(query)
                .results()
                .map(declaration -> String.valueOf(declaration.group("prefix")))
                .collect(Collectors.toSet());
    }

    /** Where a syntax has relative IRIs, they start from the address that was asked. */
    private static Specification facts(Endpoint endpoint, Answer answer, Documents documents) {
        Syntax syntax = answer.type().isEmpty()
                ? Syntax.N_TRIPLES
                : Syntax.ofMediaType(answer.type()).orElseThrow(() -> unknownType(endpoint, answer));
        String name = "answer of " + endpoint.name() + syntax.endings().getFirst();
        boolean isRelative = syntax != Syntax.N_TRIPLES && syntax != Syntax.N_QUADS;
        return new SpecificationReader(isRelative ? endpoint.url() : "", documents)
                .read(List.of(new SourceFile(name, answer.bytes().array())))
                .orThrow();
    }

    private static FindingsException unknownType(Endpoint endpoint, Answer answer) {
        return new FindingsException(Finding.red(
                        "endpoint-answer",
                        "The endpoint `" + endpoint.name() + "` answers in `" + answer.type() + "`.",
                        endpoint.place())
                .withAllowed(
                        Arrays.stream(Syntax.values()).map(Syntax::mediaType).collect(Collectors.joining(", ")))
                .withHint("See whether its address is that of a SPARQL endpoint, not of a page about it."));
    }

    private static Bytes snapshot(Endpoint endpoint, String question, Specification facts) {
        ByteArrayOutputStream snapshot = new ByteArrayOutputStream();
        snapshot.writeBytes((endpoint.head(question) + "\n").getBytes(StandardCharsets.UTF_8));
        snapshot.writeBytes(CanonicalQuads.of(facts));
        return Bytes.of(snapshot.toByteArray());
    }

    /** The snapshot that was taken last, of the question that is asked now. */
    static SourceFile of(Endpoint endpoint, Manifest manifest, ReadFiles files) {
        String question = question(endpoint, manifest, files);
        SourceFile snapshot = files.find(endpoint.snapshot())
                .orElseThrow(() -> refused(endpoint, "snapshot-missing", "There is no snapshot of `%s` yet."));
        if (!snapshot.line(1).equals(endpoint.head(question))) {
            throw refused(endpoint, "snapshot-stale", "The snapshot of `%s` answers another question.");
        }
        return snapshot;
    }

    private static FindingsException refused(Endpoint endpoint, String id, String message) {
        return new FindingsException(Finding.red(id, message.formatted(endpoint.name()), endpoint.place())
                .withHint("Take one: ggen sync --refresh. Keep `" + endpoint.snapshot() + "` with the project."));
    }
}
