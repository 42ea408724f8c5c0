package dev.ggen.generator.plan;

import dev.ggen.generator.spec.Fact;
import dev.ggen.receipt.Place;
import java.util.List;

/**
 * What hangs on a fact.
 *
 * @param fact that was asked about
 * @param readers gates, inferences and conditions whose answer can depend on it
 * @param outputs lines of outputs that rows print which it made
 * @param more whether there are more lines than these, or more rows than were looked at
 */
public record FactStory(Fact fact, List<Reader> readers, List<OutputLine> outputs, boolean more) {
    public FactStory {
        readers = List.copyOf(readers);
        outputs = List.copyOf(outputs);
    }

    /** @param what it is, such as {@code gate} */
    public record Reader(String what, Place place) {}

    /** One line of an output, and the rule that makes it. */
    public record OutputLine(String path, int line, String text, String rule) {}
}
