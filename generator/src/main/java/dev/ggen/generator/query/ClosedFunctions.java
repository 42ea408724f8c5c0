package dev.ggen.generator.query;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.jspecify.annotations.Nullable;

/** The functions that a query may call by IRI: XML Schema's casts, XPath's. Remembers what else was asked for. */
final class ClosedFunctions extends FunctionRegistry {
    private static final Set<String> ALLOWED =
            Set.of("http://www.w3.org/2001/XMLSchema#", "http://www.w3.org/2005/xpath-functions");

    private final FunctionRegistry all = FunctionRegistry.get();
    private final Set<String> unknown = new ConcurrentSkipListSet<>();

    @Override
    public @Nullable FunctionFactory getFunctionFactory(String iri) {
        if (ALLOWED.stream().anyMatch(iri::startsWith) && all.isRegistered(iri)) {
            return all.getFunctionFactory(iri);
        }
        unknown.add(iri);
        return null;
    }

    @Override
    public @Nullable Function getFunction(String iri) {
        @Nullable FunctionFactory factory = getFunctionFactory(iri);
        return factory == null ? null : factory.create(iri);
    }

    @Override
    public boolean isRegistered(String iri) {
        return all.isRegistered(iri);
    }

    Set<String> unknown() {
        return new TreeSet<>(unknown);
    }
}
