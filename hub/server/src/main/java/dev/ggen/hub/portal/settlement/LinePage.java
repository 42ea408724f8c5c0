package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Happening;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Why;
import java.util.List;

/**
 * One line of a statement, down to its rows.
 *
 * @param count how many rows there are
 * @param steps what became of it
 * @param moves forms that change its state, with a reason
 */
public record LinePage(Heading heading, Why why, Table rows, String count, List<Happening> steps, List<Move> moves) {
    public LinePage {
        steps = List.copyOf(steps);
        moves = List.copyOf(moves);
    }

    /** Something that this viewer may do with it. */
    public record Move(String title, String words, String action, String button) {}
}
