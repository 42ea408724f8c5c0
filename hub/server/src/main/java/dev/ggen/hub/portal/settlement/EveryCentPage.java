package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Field;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Table;
import java.util.List;

/**
 * What something touched, and the question.
 *
 * @param fields of the question
 * @param totals what it is answerable for in all; empty before it is asked
 * @param notes how the sums are to be read
 * @param found by statement
 */
public record EveryCentPage(
        Heading heading, List<Field> fields, List<Fact> totals, List<String> notes, List<Found> found) {
    public EveryCentPage {
        fields = List.copyOf(fields);
        totals = List.copyOf(totals);
        notes = List.copyOf(notes);
        found = List.copyOf(found);
    }

    /**
     * What it touched in one statement.
     *
     * @param id of the section
     * @param facts the statement as it is, without it, and what is between
     * @param loose of its rows that are in no line, in sentences
     * @param sources its rows; without rows where none are shown
     * @param count how many rows there are
     */
    public record Found(
            String id,
            String title,
            String href,
            List<Fact> facts,
            Table lines,
            List<String> loose,
            Table sources,
            String count) {
        public Found {
            facts = List.copyOf(facts);
            loose = List.copyOf(loose);
        }
    }
}
