package dev.ggen.generator.template;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One template, parsed.
 *
 * @param parent the template it extends
 * @param imports by namespace
 * @param blocks every block in it, nested ones too, by name
 */
record Template(
        Source source,
        Optional<Reference> parent,
        SequencedMap<String, Reference> imports,
        SequencedMap<String, Macro> macros,
        SequencedMap<String, Node.Block> blocks,
        List<Node> body) {

    /** Another template, by name. */
    record Reference(String name, Spot spot) {}

    String name() {
        return source.name();
    }

    Optional<Macro> macro(String name) {
        return Optional.ofNullable(macros.get(name));
    }
}
