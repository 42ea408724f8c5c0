package dev.ggen.generator.check;

import dev.ggen.generator.query.Query;
import dev.ggen.receipt.Severity;
import java.util.List;

/**
 * A closure rule.
 *
 * @param path where it stands
 * @param meaning what its rows mean
 * @param query the query
 */
record Rule(String path, Meaning meaning, Query query) {

    /** What a row of the query means. */
    sealed interface Meaning {}

    /**
     * A row is a finding.
     *
     * @param per columns in which the rows of one finding agree; empty when every row is one
     */
    record Finds(String id, Severity severity, Message message, String allowed, String hint, List<String> per)
            implements Meaning {
        public Finds {
            per = List.copyOf(per);
        }
    }

    /** The query's facts are added for the rules after it. */
    record Derives(String what) implements Meaning {}
}
