package dev.ggen.generator.spec;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Between Jena's nodes and {@link Term}s; for {@code spec}, {@code query} and {@code check} only. */
public final class JenaTerms {
    private JenaTerms() {}

    public static Term term(Node node) {
        if (node.isURI()) {
            return new Term.Iri(node.getURI());
        }
        if (node.isBlank()) {
            return new Term.Blank(node.getBlankNodeLabel());
        }
        if (node.isLiteral()) {
            return new Term.Literal(
                    node.getLiteralLexicalForm(), node.getLiteralDatatypeURI(), node.getLiteralLanguage());
        }
        throw new IllegalArgumentException("neither IRI, literal nor blank node: " + node);
    }

    public static Node node(Term term) {
        return switch (term) {
            case Term.Iri iri -> NodeFactory.createURI(iri.value());
            case Term.Blank blank -> NodeFactory.createBlankNode(blank.label());
            case Term.Literal literal -> literalNode(literal);
        };
    }

    private static Node literalNode(Term.Literal literal) {
        return literal.language().isEmpty()
                ? NodeFactory.createLiteralDT(
                        literal.lexical(), TypeMapper.getInstance().getSafeTypeByName(literal.datatype()))
                : NodeFactory.createLiteralLang(literal.lexical(), literal.language());
    }
}
