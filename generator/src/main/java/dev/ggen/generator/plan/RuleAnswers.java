package dev.ggen.generator.plan;

import dev.ggen.generator.model.ModelValues;
import dev.ggen.generator.plan.Manifest.Origin;
import dev.ggen.generator.plan.Rule.Style;
import dev.ggen.generator.template.Value;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the queries of a rule answered, and what its template sees of it.
 *
 * @param context for every rendering of the rule
 * @param rows that are meant when the rule goes through rows
 */
record RuleAnswers(Rule rule, SequencedMap<String, Value> context, List<Value> rows) {
    RuleAnswers {
        context = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(context));
        rows = List.copyOf(rows);
    }

    /** @param model asked only by a rule that sees it */
    static RuleAnswers of(Rule rule, Function<Origin, Value> asking, Supplier<ModelValues> model) {
        LinkedHashMap<String, Value> answers = new LinkedHashMap<>();
        rule.queries().forEach((name, query) -> answers.put(name, asking.apply(query)));
        Value.Arr rows = rule.model().map(part -> model.get().rows(part)).orElseGet(() -> rows(rule, answers));
        LinkedHashMap<String, Value> context = new LinkedHashMap<>();
        if (!rule.parameters().isEmpty()) {
            context.put("parameters", new Value.Obj(rule.parameters()));
        }
        context.put("results", rows);
        if (rule.style() == Style.IN_MANIFEST) {
            context.put("sparql_results", rows);
        }
        context.putAll(answers);
        if (rule.model().isPresent()) {
            context.put("model", model.get().whole());
        }
        return new RuleAnswers(rule, context, rows.items());
    }

    /** The rows that are meant: of the query that is named, or of the first by name that has rows. */
    private static Value.Arr rows(Rule rule, Map<String, Value> answers) {
        if (rule.forEach().isEmpty()) {
            return answers.values().stream()
                    .filter(answer -> answer instanceof Value.Arr)
                    .findFirst()
                    .map(Value.Arr.class::cast)
                    .orElseGet(() -> Value.of(List.of()));
        }
        String name = rule.forEach().get();
        if (answers.get(name) instanceof Value.Arr rows) {
            return rows;
        }
        throw new FindingsException(
                Finding.red("query-kind", "`" + name + "` gives no rows to go through.", rule.place())
                        .withAllowed("a SELECT"));
    }

    /** What a template that is rendered once sees: in a rule of the manifest, the first row's columns too. */
    Value.Obj once() {
        LinkedHashMap<String, Value> seen = new LinkedHashMap<>(context);
        if (rule.style() == Style.IN_MANIFEST && !rows.isEmpty() && rows.getFirst() instanceof Value.Obj first) {
            seen.putAll(first.members());
        }
        return new Value.Obj(seen);
    }

    /** What a template that is rendered for a row sees. */
    Value.Obj with(Value row) {
        LinkedHashMap<String, Value> seen = new LinkedHashMap<>(context);
        seen.put("row", row);
        if (row instanceof Value.Obj columns) {
            seen.putAll(columns.members());
        }
        return new Value.Obj(seen);
    }
}
