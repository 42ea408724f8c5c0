package dev.ggen.hub.portal.replay;

import dev.ggen.hub.portal.Field;
import dev.ggen.hub.portal.Heading;
import dev.ggen.receipt.Finding;
import java.util.List;

/**
 * Which terms to try on which months.
 *
 * @param fields months and program
 * @param drafts an agreement's text each, to be changed
 * @param refused why it couldn't be tried as it was sent
 */
public record ReplayFormPage(Heading heading, List<Field> fields, List<Field> drafts, List<Finding> refused) {
    public ReplayFormPage {
        fields = List.copyOf(fields);
        drafts = List.copyOf(drafts);
        refused = List.copyOf(refused);
    }
}
