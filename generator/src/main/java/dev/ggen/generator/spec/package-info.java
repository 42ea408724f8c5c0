/**
 * Reading RDF sources into one specification that knows the place of every fact. The only way in for RDF, in every
 * {@link dev.ggen.generator.spec.Syntax}.
 *
 * <p>{@link dev.ggen.generator.spec.SourceFolder} reads bytes from disk, {@link dev.ggen.generator.spec.SpecificationReader}
 * makes a {@link dev.ggen.generator.spec.Specification} of bytes, wherever they came from. Nothing is ever fetched from a
 * network. What can't be read is told as findings with file, line and column:
 *
 * <pre>{@code
 * Sources sources = SourceFolder.read(folder, "spec/programs/ggen");
 * ReadSpecification read = new SpecificationReader("").read(sources.files());
 * Specification specification = read.orThrow();
 * }</pre>
 *
 * <p>Every room of the generator may enter. Jena's types stay inside {@code spec}, {@code query} and {@code check}; among those
 * three, {@link dev.ggen.generator.spec.Specification#graph()} and {@link dev.ggen.generator.spec.JenaTerms} hand them on.
 */
@NullMarked
package dev.ggen.generator.spec;

import org.jspecify.annotations.NullMarked;
