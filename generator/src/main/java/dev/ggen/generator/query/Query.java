package dev.ggen.generator.query;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sys.JenaSystem;

/** A parsed query of SPARQL 1.1: {@code SELECT}, {@code ASK} or {@code CONSTRUCT}. Immutable; holds no data. */
public final class Query {
    static {
        JenaSystem.init();
    }

    /** What a query asks for. */
    public enum Kind {
        SELECT,
        ASK,
        CONSTRUCT
    }

    /** Relative IRIs end up here, where no specification says anything. */
    private static final String BASE = "http://relative.invalid/";

    private final QuerySource source;
    private final Kind kind;
    private final org.apache.jena.query.Query parsed;

    private Query(QuerySource source, Kind kind, org.apache.jena.query.Query parsed) {
        this.source = source;
        this.kind = kind;
        this.parsed = parsed;
    }

    /**
     * Parses the text.
     *
     * @param prefixes prefix without colon to IRI; what the text declares itself counts before
     * @throws FindingsException when it is not a query, or one that is refused
     */
    public static Query parse(QuerySource source, Map<String, String> prefixes) {
        List<Finding> refused = RefusedWords.in(source);
        if (!refused.isEmpty()) {
            throw new FindingsException(refused);
        }
        org.apache.jena.query.Query parsed = new org.apache.jena.query.Query();
        prefixes.forEach((prefix, iri) -> {
            if (!RefusedWords.isRefusedName(iri)) {
                parsed.setPrefix(prefix, iri);
            }
        });
        try {
            QueryFactory.parse(parsed, source.text(), BASE, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            throw broken(source, ParseMessage.of(e));
        } catch (QueryException e) {
            throw broken(source, new ParseMessage(String.valueOf(e.getMessage()), 0, 0));
        }
        return new Query(source, kindOf(source, parsed), parsed);
    }

    private static Kind kindOf(QuerySource source, org.apache.jena.query.Query parsed) {
        if (parsed.isSelectType()) {
            return Kind.SELECT;
        }
        if (parsed.isAskType()) {
            return Kind.ASK;
        }
        if (parsed.isConstructType()) {
            return Kind.CONSTRUCT;
        }
        throw new FindingsException(
                Finding.red("query-kind", "the query is neither SELECT, ASK nor CONSTRUCT", source.place(1, 0))
                        .withAllowed("SELECT, ASK, CONSTRUCT"));
    }

    private static FindingsException broken(QuerySource source, ParseMessage error) {
        return new FindingsException(Finding.red(
                "query-syntax", "Broken query: " + error.message(), source.place(error.line(), error.column())));
    }

    public QuerySource source() {
        return source;
    }

    public Kind kind() {
        return kind;
    }

    /** The columns of a {@code SELECT}, in its order. */
    public List<String> columns() {
        return kind == Kind.SELECT ? List.copyOf(copy().getResultVars()) : List.of();
    }

    /** Another query that stands where this one stands. */
    Query with(org.apache.jena.query.Query other) {
        return new Query(source, kind, other);
    }

    /** A copy of the engine's own, free to be changed. */
    org.apache.jena.query.Query copy() {
        return parsed.cloneQuery();
    }
}
