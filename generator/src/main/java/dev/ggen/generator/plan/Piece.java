package dev.ggen.generator.plan;

import java.util.List;
import java.util.function.Supplier;

/**
 * A part of a rule's work that needs no other part.
 *
 * @param outputs how many files it makes at most
 * @param work makes them, in their order; throws a {@link dev.ggen.receipt.FindingsException} at the first that is wrong
 */
record Piece(int outputs, Supplier<List<RenderedFile>> work) {}
