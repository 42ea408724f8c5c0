/**
 * Shapes and closure rules: what a specification must satisfy, told as findings with all places that matter.
 *
 * <p>Shapes are SHACL Core, and queries of {@code sh:sparql}. A rule is a SPARQL query whose leading comments say what a row means:
 *
 * <pre>{@code
 * # ID: target-missed
 * # SEVERITY: yellow
 * # MESSAGE: The target {fact} of {about} is missed: {fact2} is projected
 * # ALLOWED: a projection that reaches its target
 * # HINT: Lower the target or change the projection.
 * SELECT ?fact ?fact2 ?about { … }
 * }</pre>
 *
 * <p>Every row is a finding. Columns named {@code fact}, {@code fact2}, {@code fact3} … are the nodes whose places are shown, in that
 * order. With {@code # PER: column …} the rows that agree in those columns are one finding: its message is the first row's, its
 * places are those of all. A rule that is a {@code CONSTRUCT}, with {@code # DERIVES:}, adds facts for the rules after it; rules run
 * in the order of their paths, those that derive first.
 *
 * <p>How a term reads in a message, and what a place says, is the {@link dev.ggen.generator.check.Wording}'s business.
 */
@NullMarked
package dev.ggen.generator.check;

import org.jspecify.annotations.NullMarked;
