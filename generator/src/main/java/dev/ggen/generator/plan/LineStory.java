package dev.ggen.generator.plan;

import dev.ggen.generator.spec.Fact;
import dev.ggen.receipt.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Why a line of an output is there: from right to left, the facts, the rows that they made, and what of the template printed them.
 *
 * @param path of the output
 * @param line of the generated text, counted from 1
 * @param text that stands there
 * @param rule as messages call it
 * @param place of the rule
 * @param parts from left to right, white space at the line's end left out
 * @param rows that the parts name, each once
 */
public record LineStory(
        String path, int line, String text, String rule, Place place, List<Part> parts, List<UsedRow> rows) {
    public LineStory {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
    }

    /**
     * Neighbouring characters that came to be in one way.
     *
     * @param column of the first, counted from 1
     * @param place in the template: its own text, or the tag that printed
     * @param calls where the include or macro was called that the place is in, innermost first
     * @param reads the variables that the tag names; none for the template's own text
     * @param rows positions in the story's rows: those that the tag reads, or in whose rounds it stands
     */
    public record Part(
            int column, String text, Place place, List<Place> calls, List<String> reads, List<Integer> rows) {
        public Part {
            calls = List.copyOf(calls);
            reads = List.copyOf(reads);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a query's answer, or a type or field of the model.
     *
     * @param query where it stands; of the model, where the first fact about the thing stands
     * @param number in the answer, counted from 1; 0 of the model
     * @param cells by column
     * @param facts that made it
     * @param more whether there are more facts than these
     */
    public record UsedRow(Place query, int number, SequencedMap<String, String> cells, List<Fact> facts, boolean more) {
        public UsedRow {
            cells = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(cells));
            facts = List.copyOf(facts);
        }
    }
}
