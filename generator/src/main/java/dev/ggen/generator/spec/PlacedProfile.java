package dev.ggen.generator.spec;

import dev.ggen.generator.spec.PlacedGraph.Spot;
import java.util.HashMap;
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
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.FactoryRDFStd;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMap;
import org.jspecify.annotations.Nullable;

/** What Jena's parser makes nodes and triples with: keeps places, numbers blank nodes, checks IRIs and literals. */
final class PlacedProfile extends ParserProfileStd {
    private static final boolean CHECKING = true;
    private static final boolean STRICT = true;

    private final Complaints complaints;
    private final Collected collected;
    private final Map<String, Node> labelled = new HashMap<>();
    private final Map<Node, Spot> opened = new HashMap<>();
    private IRIxResolver resolver;

    PlacedProfile(String base, Complaints complaints, Collected collected) {
        this(resolverOf(base), new KeptPrefixes(collected), complaints, collected);
    }

    private PlacedProfile(IRIxResolver resolver, PrefixMap prefixes, Complaints complaints, Collected collected) {
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
        this.collected = collected;
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
        } catch (IRIException e) {
            throw complaints.malformedIri(text, line, column);
        }
    }

    @Override
    public void setBaseIRI(String base) {
        resolver = resolver.resetBase(resolver.resolve(base));
        collected.addBase(base);
    }

    @Override
    public String getBaseURI() {
        return resolver.getBaseURI();
    }

    @Override
    public Node createURI(String text, long line, long column) {
        return NodeFactory.createURI(resolveIRI(text, line, column));
    }

    @Override
    public Node createTypedLiteral(String lexical, RDFDatatype datatype, long line, long column) {
        if (datatype instanceof XSDDatatype && !datatype.isValid(lexical)) {
            complaints.malformedLiteral(lexical, datatype.getURI(), line, column);
        }
        return NodeFactory.createLiteralDT(lexical, datatype);
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
        return labelled.computeIfAbsent(label, key -> collected.nextBlank());
    }

    /** A bracket or a list's cell: the triple that it is the object of is shown where the bracket opens. */
    @Override
    public Node createBlankNode(@Nullable Node scope, long line, long column) {
        Node blank = collected.nextBlank();
        opened.put(blank, spot(line, column));
        return blank;
    }

    @Override
    public Triple createTriple(Node subject, Node predicate, Node object, long line, long column) {
        checkTriple(subject, predicate, object, line, column);
        Triple triple = Triple.create(subject, predicate, object);
        @Nullable Spot bracket = object.isBlank() ? opened.remove(object) : null;
        collected.graph().add(triple, bracket == null ? spot(line, column) : bracket);
        return triple;
    }

    private Spot spot(long line, long column) {
        return new Spot(collected.source(), Math.toIntExact(line), Math.toIntExact(column));
    }

    /** Tells the specification every prefix that a source declares. */
    private static final class KeptPrefixes extends org.apache.jena.riot.system.PrefixMapStd {
        private final Collected collected;

        KeptPrefixes(Collected collected) {
            this.collected = collected;
        }

        @Override
        public void add(String prefix, String iri) {
            super.add(prefix, iri);
            collected.addPrefix(prefix, iri);
        }
    }
}
