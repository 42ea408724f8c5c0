package dev.ggen.generator.plan;

import dev.ggen.generator.plan.Manifest.Origin;
import dev.ggen.receipt.Place;
import java.util.List;
import java.util.Optional;

/**
 * Facts for one rule alone.
 *
 * @param files paths, as the project writes them
 * @param texts Turtle
 * @param prologue the prefixes and the base that hold in both, as Turtle in one line
 * @param construct run on the project's facts and these
 */
record Overlay(List<Named> files, List<Origin.Inline> texts, String prologue, Optional<Origin> construct) {
    static final Overlay NONE = new Overlay(List.of(), List.of(), "", Optional.empty());

    Overlay {
        files = List.copyOf(files);
        texts = List.copyOf(texts);
    }

    /** A file, and the place that names it. */
    record Named(String path, Place place) {}

    boolean isEmpty() {
        return files.isEmpty() && texts.isEmpty();
    }
}
