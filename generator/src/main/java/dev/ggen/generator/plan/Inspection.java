package dev.ggen.generator.plan;

import dev.ggen.generator.check.ShapeReport;
import dev.ggen.generator.query.QuerySource;
import dev.ggen.generator.spec.Specification;
import dev.ggen.receipt.Finding;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A project looked over without rendering: what is wrong with it, and as much of it as could be read.
 *
 * @param findings of every step, as far as each goes
 * @param specification with what follows from it; empty when it is broken
 * @param prefixes that queries can use without declaring them
 * @param feeds which query's columns each template sees
 * @param reports what breaks the project's shapes, and those of its templates; empty when there are none, or they weren't reached
 */
public record Inspection(
        List<Finding> findings,
        Optional<Specification> specification,
        SortedMap<String, String> prefixes,
        List<Feed> feeds,
        List<ShapeReport> reports) {
    public Inspection {
        findings = List.copyOf(findings);
        prefixes = Collections.unmodifiableSortedMap(new TreeMap<>(prefixes));
        feeds = List.copyOf(feeds);
        reports = List.copyOf(reports);
    }

    /**
     * A query that feeds a template.
     *
     * @param template path of the template's file, or of the manifest for one that stands there
     * @param columns in the query's order
     */
    public record Feed(String rule, String template, QuerySource query, List<String> columns) {
        public Feed {
            columns = List.copyOf(columns);
        }
    }
}
