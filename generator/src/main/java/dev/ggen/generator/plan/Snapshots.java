package dev.ggen.generator.plan;

import dev.ggen.generator.query.Query;
import dev.ggen.generator.query.QuerySource;
import dev.ggen.generator.spec.CanonicalQuads;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Specification;
import dev.ggen.generator.spec.SpecificationReader;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
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
        /**
         * The answer in N-Triples.
         *
         * @throws FindingsException when there is none
         */
        byte[] ask(Endpoint endpoint, String query);
    }

    /** New snapshots of all endpoints that the project's manifest names: path to bytes. */
    public static SortedMap<String, Bytes> taken(InputFiles files, GenerationLimits limits, Client client) {
        ReadFiles read = new ReadFiles(files);
        Manifest manifest = ManifestReader.read(read.get(Manifest.FILE, Place.ofFile(Manifest.FILE)), limits);
        SortedMap<String, Bytes> snapshots = new TreeMap<>();
        for (Endpoint endpoint : manifest.knowledge().endpoints()) {
            String question = question(endpoint, manifest, read);
            snapshots.put(endpoint.snapshot(), snapshot(endpoint, question, client.ask(endpoint, question)));
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

    private static Bytes snapshot(Endpoint endpoint, String question, byte[] answer) {
        SourceFile source = new SourceFile("answer of " + endpoint.name() + ".nt", answer);
        Specification facts = new SpecificationReader("").read(List.of(source)).orThrow();
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
