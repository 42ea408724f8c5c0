package dev.ggen.hub.platform;

import dev.ggen.receipt.Finding;
import java.util.List;

/**
 * What the error page shows.
 *
 * @param status the HTTP status
 * @param findings what happened, what is allowed, what next; empty for a fault, whose cause is never shown
 * @param back where to go on
 */
public record ErrorPage(int status, List<Finding> findings, String back) {
    /** A request's attribute in which a filter that sends an error leaves why: as a {@link Refused}. */
    public static final String REFUSED = "dev.ggen.hub.refused";

    public ErrorPage {
        findings = List.copyOf(findings);
    }
}
