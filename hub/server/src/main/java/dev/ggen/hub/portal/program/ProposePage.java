package dev.ggen.hub.portal.program;

import dev.ggen.hub.portal.Drop;
import dev.ggen.hub.portal.Field;
import dev.ggen.hub.portal.Heading;
import dev.ggen.receipt.Finding;
import java.util.List;

/**
 * The form that hands in a program.
 *
 * @param findings why the last try was refused
 */
public record ProposePage(Heading heading, Drop file, List<Field> fields, List<Finding> findings) {
    public ProposePage {
        fields = List.copyOf(fields);
        findings = List.copyOf(findings);
    }
}
