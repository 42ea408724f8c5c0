package dev.ggen.hub.portal.evidence;

import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listed;
import dev.ggen.hub.portal.Table;
import java.util.List;

/**
 * The log.
 *
 * @param facts of the newest checkpoint; none while the log is empty
 * @param note the newest checkpoint as signed; empty while the log is empty
 * @param commands how to check all of it elsewhere, one a line
 */
public record LogPage(Heading heading, List<Fact> facts, String note, List<String> commands, Table leaves)
        implements Listed {
    public LogPage {
        facts = List.copyOf(facts);
        commands = List.copyOf(commands);
    }

    @Override
    public Table list() {
        return leaves;
    }
}
