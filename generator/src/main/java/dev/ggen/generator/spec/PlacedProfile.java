package dev.ggen.generator.spec;

import dev.ggen.generator.spec.Spots.Spot;
import java.util.HashMap;
import java.util.IllegalFormatException;
import java.util.Map;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.irix.RelativeIRIException;
import org.apache.jena.langtag.LangTagException;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.FactoryRDFStd;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** What Jena's parser makes nodes and triples with: keeps places, numbers blank nodes, checks IRIs and literals. */
final class PlacedProfile extends ParserProfileStd {
    private static final boolean CHECKING = true;
    private static final boolean STRICT = true;

    private final Complaints complaints;
    private final ParsedSource parsed;
    private final Map<String, Node> labelled = new HashMap<>();
    private final Map<Node, Spot> opened = new HashMap<>();
    private IRIxResolver resolver;
    private int lastLine;
    private int lastColumn;

    PlacedProfile(String base, Complaints complaints, ParsedSource parsed) {
        this(resolverOf(base), new KeptPrefixes(parsed), complaints, parsed);
    }

    private PlacedProfile(IRIxResolver resolver, PrefixMap prefixes, Complaints complaints, ParsedSource parsed) {
        super(
                new FactoryRDFStd(),
                complaints,
                resolver,
                prefixes,
                RIOT.getContext().copy(),
                CHECKING,
                STRICT);
        this.resolver = resolver;
        this.complaints = complaints;
        this.parsed = parsed;
    }

    private static IRIxResolver resolverOf(String base) {
        IRIxResolver.Builder builder = base.isEmpty() ? IRIxResolver.create().noBase() : IRIxResolver.create(base);
        return builder.resolve(true).allowRelative(false).build();
    }

    @Override
    public String resolveIRI(String text, long line, long column) {
        try {
            IRIx iri = resolver.resolve(text);
            if (iri.hasViolations()) {
                iri.handleViolations((isError, message) -> complaints.unusualIri(text, message, line, column));
            }
            return iri.str();
        } catch (RelativeIRIException e) {
            throw complaints.relativeIri(text, line, column);
        } catch (IRIException | NumberFormatException e) { // a port of many digits is more than the library can read
            throw complaints.malformedIri(text, line, column);
        }
    }

    @Override
    public void setBaseIRI(String base) {
        resolver = resolver.resetBase(resolver.resolve(base));
        parsed.addBase(base);
    }

    @Override
    public String getBaseURI() {
        return resolver.getBaseURI();
    }

    /** The line of the IRI that was made last. */
    int lastLine() {
        return lastLine;
    }

    /** Its column. */
    int lastColumn() {
        return lastColumn;
    }

    private void at(long line, long column) {
        lastLine = Math.toIntExact(Math.max(0, line));
        lastColumn = Math.toIntExact(Math.max(0, column));
    }

    @Override
    public Node createURI(String text, long line, long column) {
        at(line, column);
        return parsed.iri(resolveIRI(text, line, column));
    }

    @Override
    public Node createURI(IRIx iri, long line, long column) {
        at(line, column);
        return parsed.iri(iri.str());
    }

    @Override
    public Node createTypedLiteral(String lexical, RDFDatatype datatype, long line, long column) {
        if (datatype instanceof XSDDatatype && !datatype.isValid(lexical)) {
            complaints.malformedLiteral(lexical, datatype.getURI(), line, column);
        }
        return NodeFactory.createLiteralDT(lexical, datatype);
    }

    /** The library also fails at saying what is wrong with a tag. */
    @Override
    public Node createLangLiteral(String lexical, String language, long line, long column) {
        try {
            return super.createLangLiteral(lexical, language, line, column);
        } catch (LangTagException | IllegalFormatException e) {
            throw complaints.malformedLanguage(language, line, column);
        }
    }

    @Override
    public Node createLangDirLiteral(String lexical, String language, String direction, long line, long column) {
        throw complaints.unsupported("A literal with a base direction", line, column);
    }

    @Override
    public Node createTripleTerm(Node subject, Node predicate, Node object, long line, long column) {
        throw complaints.unsupported("A triple used as a term", line, column);
    }

    @Override
    public Node createBlankNode(@Nullable Node scope, String label, long line, long column) {
        return labelled.computeIfAbsent(label, key -> parsed.nextBlank());
    }

    /** A bracket or a list's cell: the triple that it is the object of is shown where the bracket opens. */
    @Override
    public Node createBlankNode(@Nullable Node scope, long line, long column) {
        Node blank = parsed.nextBlank();
        opened.put(blank, spot(line, column));
        return blank;
    }

    @Override
    public Triple createTriple(Node subject, Node predicate, Node object, long line, long column) {
        checkTriple(subject, predicate, object, line, column);
        @Nullable Spot bracket = object.isBlank() ? opened.remove(object) : null;
        Spot spot = bracket == null ? spot(line, column) : bracket;
        parsed.add(subject, predicate, object, spot.line(), spot.column());
        return Triple.create(subject, predicate, object);
    }

    /** All graphs of a source are read as one; that they have names is remembered. */
    @Override
    public Quad createQuad(Node graph, Node subject, Node predicate, Node object, long line, long column) {
        if (!Quad.isDefaultGraph(graph)) {
            parsed.addGraph(graph.toString());
        }
        return Quad.create(graph, createTriple(subject, predicate, object, line, column));
    }

    private Spot spot(long line, long column) {
        return new Spot(parsed.number(), Math.toIntExact(line), Math.toIntExact(column));
    }

    /** Tells the specification every prefix that a source declares. */
    private static final class KeptPrefixes extends org.apache.jena.riot.system.PrefixMapStd {
        private final ParsedSource parsed;

        KeptPrefixes(ParsedSource parsed) {
            this.parsed = parsed;
        }

        @Override
        public void add(String prefix, String iri) {
            super.add(prefix, iri);
            parsed.addPrefix(prefix, iri);
        }
    }
}
