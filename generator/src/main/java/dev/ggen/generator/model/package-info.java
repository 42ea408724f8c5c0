/**
 * An ontology as templates want to see it: classes with fields, enumerations, datatypes and unions, whatever way it was written down.
 *
 * <p>A pure function of the facts and a few settings: {@link dev.ggen.generator.model.ModelReader} reads OWL, RDFS, SHACL and schema.org's own
 * words, {@link dev.ggen.generator.model.ModelValues} makes of it what {@code docs/reference/model.md} promises to templates.
 *
 * <pre>{@code
 * ReadModel read = ModelReader.read(specification, prefixes, ModelSettings.DEFAULT);
 * read.model().types().getFirst().names().pascal();
 * }</pre>
 *
 * <p>It sees {@code spec} and the values of {@code template}; {@code plan} may enter.
 */
@NullMarked
package dev.ggen.generator.model;

import org.jspecify.annotations.NullMarked;
