package dev.ggen.generator.spec;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.XSD;

/** For {@code spec} and {@code check}: terms in the canonical form of N-Quads, as RDF 1.1 N-Quads and RDFC-1.0 state it: one way to write each. */
public final class NQuadsText {
    private NQuadsText() {}

    /** An IRI or a literal; a blank node's label is written by who knows it. */
    public static void append(StringBuilder text, Node term) {
        if (term.isURI()) {
            text.append('<').append(term.getURI()).append('>');
        } else if (term.isLiteral()) {
            appendLiteral(text, term);
        } else {
            throw new IllegalArgumentException("neither IRI nor literal: " + term);
        }
    }

    private static void appendLiteral(StringBuilder text, Node literal) {
        text.append('"');
        appendEscaped(text, literal.getLiteralLexicalForm());
        text.append('"');
        if (!literal.getLiteralLanguage().isEmpty()) {
            text.append('@').append(literal.getLiteralLanguage());
        } else if (!literal.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
            text.append("^^<").append(literal.getLiteralDatatypeURI()).append('>');
        }
    }

    private static void appendEscaped(StringBuilder text, String lexical) {
        for (int i = 0; i < lexical.length(); i++) {
            char c = lexical.charAt(i);
            switch (c) {
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                default -> appendPlain(text, c);
            }
        }
    }

    private static void appendPlain(StringBuilder text, char c) {
        if (c < ' ' || c == '\u007F') {
            text.append("\\u%04X".formatted((int) c));
        } else {
            text.append(c);
        }
    }
}
