package dev.ggen.generator.check;

import dev.ggen.generator.query.Query;
import dev.ggen.generator.query.QuerySource;
import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Closure rules, read and checked. Immutable; can be applied to any number of specifications. */
public final class Rules {
    private final List<Rule> rules;

    private Rules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Reads rules in the order of their paths.
     *
     * @param files one rule each
     * @param prefixes prefix without colon to IRI; what a rule declares itself counts before
     * @throws FindingsException with all that is wrong with them
     */
    public static Rules read(List<SourceFile> files, Map<String, String> prefixes) {
        List<Rule> rules = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (SourceFile file : files.stream().sorted().toList()) {
            try {
                Rule rule = read(file, prefixes);
                refuseTwin(rule, ids);
                rules.add(rule);
            } catch (FindingsException e) {
                findings.addAll(e.findings());
            }
        }
        if (!findings.isEmpty()) {
            throw new FindingsException(findings);
        }
        return new Rules(rules);
    }

    private static Rule read(SourceFile file, Map<String, String> prefixes) {
        String text = file.text()
                .orElseThrow(() -> new FindingsException(
                        Finding.red("source-not-utf-8", file.path() + " is not UTF-8", Place.ofFile(file.path()))));
        RuleHeader header = RuleHeader.of(file, text);
        Query query = Query.parse(new QuerySource(file.path(), 1, text), prefixes);
        if (!header.get("DERIVES").isEmpty()) {
            expect(header, query, Query.Kind.CONSTRUCT);
            return new Rule(file.path(), new Rule.Derives(header.get("DERIVES")), query);
        }
        expect(header, query, Query.Kind.SELECT);
        return new Rule(file.path(), finds(header, query), query);
    }

    private static Rule.Finds finds(RuleHeader header, Query query) {
        Message message = new Message(header.need("MESSAGE"));
        List<String> per = Arrays.stream(header.get("PER").split("\\s+"))
                .filter(column -> !column.isEmpty())
                .toList();
        for (List<String> named : List.of(message.columns(), per)) {
            for (String column : named) {
                if (!query.columns().contains(column)) {
                    throw header.refused(
                            "the rule's header names the column " + column + ", which the query doesn't select");
                }
            }
        }
        return new Rule.Finds(
                header.need("ID"), severity(header), message, header.get("ALLOWED"), header.get("HINT"), per);
    }

    private static Severity severity(RuleHeader header) {
        Optional<Severity> severity = Arrays.stream(Severity.values())
                .filter(one -> one.word().equals(header.need("SEVERITY")))
                .findFirst();
        return severity.orElseThrow(() -> header.refused("the rule's SEVERITY is neither red, yellow nor green"));
    }

    private static void expect(RuleHeader header, Query query, Query.Kind kind) {
        if (query.kind() != kind) {
            throw header.refused("a rule that " + (kind == Query.Kind.SELECT ? "finds" : "derives") + " is a " + kind);
        }
    }

    private static void refuseTwin(Rule rule, Set<String> ids) {
        if (rule.meaning() instanceof Rule.Finds finds && !ids.add(finds.id())) {
            throw new FindingsException(Finding.red(
                    "rule-header", "two rules have the ID " + finds.id(), Place.ofLine(rule.path(), 1, "")));
        }
    }

    /** The ids of all findings that these rules can make, in the order of the rules. */
    public List<String> ids() {
        return rules.stream()
                .map(Rule::meaning)
                .filter(Rule.Finds.class::isInstance)
                .map(meaning -> ((Rule.Finds) meaning).id())
                .toList();
    }

    List<Rule> deriving() {
        return rules.stream()
                .filter(rule -> rule.meaning() instanceof Rule.Derives)
                .toList();
    }

    List<Rule> finding() {
        return rules.stream()
                .filter(rule -> rule.meaning() instanceof Rule.Finds)
                .toList();
    }
}
