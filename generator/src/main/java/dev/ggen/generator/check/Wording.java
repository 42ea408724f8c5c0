package dev.ggen.generator.check;

import dev.ggen.generator.query.Row;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.Place;
import java.util.Optional;

/** How terms read in findings. */
public interface Wording {

    /** A node by the name that people know it by. */
    String name(Term node);

    /**
     * A cell in a message.
     *
     * @param term what the cell holds
     * @param style what the message asks for after a colon, as in {@code {share:percent}}; empty when it asks for nothing
     * @param row the other cells, such as a unit
     */
    String show(Term term, String style, Row row);

    /** Where the reader should look for a fact, and what stands there. */
    Optional<Place> place(Term fact);
}
