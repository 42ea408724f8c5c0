package dev.ggen.generator.plan;

import dev.ggen.generator.template.Lineage;
import dev.ggen.generator.template.Value;
import java.util.List;

/**
 * An output rendered with the origin of every character.
 *
 * @param path below the project's folder
 * @param rule that makes it
 * @param texts one, or for rows that are joined one a row, in their order
 */
record TracedFile(String path, Rule rule, List<Part> texts) {
    TracedFile {
        texts = List.copyOf(texts);
    }

    /** One rendering: what the template saw, and what came of it. */
    record Part(RuleTemplate template, Value.Obj seen, Lineage.Traced traced) {}

    /** A line of the whole, as pieces and the rendering that each is of. */
    record Line(int number, String text, List<Piece> pieces) {}

    /** A piece and the rendering that it is of. */
    record Piece(Part part, Lineage.Piece piece) {}
}
