package dev.ggen.hub.portal.agreement;

import dev.ggen.hub.portal.Field;
import dev.ggen.hub.portal.Heading;
import dev.ggen.receipt.Finding;
import java.util.List;

/**
 * The form that takes in a signed agreement.
 *
 * @param findings why the last try was refused
 */
public record ImportPage(Heading heading, List<Field> files, List<Finding> findings) {
    public ImportPage {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }
}
