/**
 * SPARQL over a specification, answered in a stated order with plain values.
 *
 * <pre>{@code
 * Query query = Query.parse(new QuerySource("rules/tiers.rq", 1, text), specification.prefixes());
 * Rows rows = new QueryEngine(specification, QueryLimits.DEFAULT).select(query);
 * }</pre>
 *
 * <p><b>The order of rows.</b> {@code ORDER BY} counts first; rows that it leaves equal, and all rows of a query without one,
 * are ordered by their columns from left to right, ascending in {@link dev.ggen.generator.query.TermOrder}. {@code DISTINCT},
 * {@code OFFSET} and {@code LIMIT} apply after that, and a subquery's {@code LIMIT} is completed in the same way, so that the
 * answer depends on the specification alone. Members of a group come to {@code GROUP_CONCAT}, {@code SAMPLE} and the like ordered by
 * what these look at, then by all variables; where the pattern is a subquery with {@code ORDER BY}, in its order.
 *
 * <p>What could reach beyond the specification or change from run to run is refused: {@code SERVICE}, {@code GRAPH},
 * {@code FROM}, updates, {@code NOW}, {@code RAND}, {@code UUID}, {@code STRUUID}, {@code BNODE}, functions of the engine's own.
 *
 * <p>Refusals are thrown as {@link dev.ggen.receipt.FindingsException}. Every room of the generator may enter.
 */
@NullMarked
package dev.ggen.generator.query;

import org.jspecify.annotations.NullMarked;
