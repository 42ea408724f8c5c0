package dev.ggen.generator.spec;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.StringReader;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;

/**
 * JSON-LD through Titanium. Contexts are those of the document itself and those that the project has a file for; nothing is
 * fetched. A fact's place is the object that is about its subject.
 */
final class JsonLdParser implements SourceParser {
    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger LIBRARY = Logger.getLogger("com.apicatalog");

    static {
        JenaSystem.init();
        LIBRARY.setLevel(Level.OFF);
    }

    @Override
    public void parse(SourceFile source, String text, String base, Documents documents, ParsedSource parsed) {
        Complaints complaints = new Complaints(source, Syntax.JSON_LD, parsed);
        try {
            JsonPlaces places = JsonPlaces.of(text, complaints);
            Context context = RIOT.getContext().copy();
            ProjectLoader loader = new ProjectLoader(documents, complaints, places);
            context.set(LangJSONLD11.JSONLD_OPTIONS, options(base, loader));
            new LangJSONLD11(Lang.JSONLD11, new PlacedProfile(base, complaints, parsed), complaints)
                    .read(
                            new StringReader(text),
                            base.isEmpty() ? null : base,
                            WebContent.ctJSONLD,
                            new Statements(places, parsed),
                            context);
        } catch (Complaints.Ended | RiotException | IRIException | IllegalArgumentException e) {
            complaints.ended(e);
        } catch (StackOverflowError e) {
            complaints.tooDeep();
        }
    }

    private static JsonLdOptions options(String base, DocumentLoader loader) {
        JsonLdOptions options = new JsonLdOptions(loader);
        options.setOrdered(true);
        if (!base.isEmpty()) {
            options.setBase(URI.create(base));
        }
        return options;
    }

    /** Finds contexts among the project's files. */
    private record ProjectLoader(Documents documents, Complaints complaints, JsonPlaces places)
            implements DocumentLoader {
        @Override
        public Document loadDocument(URI iri, DocumentLoaderOptions options) throws JsonLdError {
            @Nullable SourceFile file = documents.find(iri.toString()).orElse(null);
            if (file == null) {
                Spots.Spot spot = places.ofText(iri.toString());
                throw complaints.notHere(iri.toString(), spot.line(), spot.column());
            }
            JsonDocument document = JsonDocument.of(new StringReader(file.text()
                    .orElseThrow(() -> new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "not UTF-8"))));
            document.setDocumentUrl(iri);
            return document;
        }
    }

    private static final class Statements extends StreamRDFBase {
        private final JsonPlaces places;
        private final ParsedSource parsed;
        private final Map<Node, Node> blanks = new HashMap<>();

        Statements(JsonPlaces places, ParsedSource parsed) {
            this.places = places;
            this.parsed = parsed;
        }

        @Override
        public void triple(Triple triple) {
            Spots.Spot spot = places.ofTriple(triple);
            parsed.add(
                    own(triple.getSubject()),
                    triple.getPredicate(),
                    own(triple.getObject()),
                    spot.line(),
                    spot.column());
        }

        /** The parser makes blank nodes of its own. */
        private Node own(Node node) {
            return node.isBlank() ? blanks.computeIfAbsent(node, made -> parsed.nextBlank()) : node;
        }

        @Override
        public void quad(Quad quad) {
            if (!quad.isDefaultGraph()) {
                parsed.addGraph(quad.getGraph().toString());
            }
            triple(quad.asTriple());
        }

        @Override
        public void prefix(String prefix, String iri) {
            parsed.addPrefix(prefix, iri);
        }

        @Override
        public void base(String base) {
            parsed.addBase(base);
        }
    }
}
