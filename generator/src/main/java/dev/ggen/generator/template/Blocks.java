package dev.ggen.generator.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which definition of a block is rendered: the youngest one, then with {@code super()} the next older. */
final class Blocks {
    private final Library library;
    private final List<Rendering> open = new ArrayList<>();

    Blocks(Library library) {
        this.library = library;
    }

    /** A block being rendered, and the line of templates from which it came: the youngest first. */
    private record Rendering(String name, List<Template> lineage, int level) {}

    Node.Block enter(Template youngest, Node.Block block) {
        List<Template> lineage = library.lineage(youngest);
        return enter(block.name(), lineage, 0).orElseThrow();
    }

    Node.Block enterParent(Spot spot) {
        Rendering current = open.getLast();
        return enter(current.name(), current.lineage(), current.level() + 1)
                .orElseThrow(() -> TemplateError.of(
                                "template-inheritance", "No parent has a block `" + current.name() + "`.")
                        .at(spot));
    }

    void leave() {
        open.removeLast();
    }

    private Optional<Node.Block> enter(String name, List<Template> lineage, int from) {
        for (int level = from; level < lineage.size(); level++) {
            Node.Block found = lineage.get(level).blocks().get(name);
            if (found != null) {
                open.add(new Rendering(name, lineage, level));
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
