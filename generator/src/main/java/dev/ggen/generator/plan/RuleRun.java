package dev.ggen.generator.plan;

import dev.ggen.generator.plan.Manifest.Origin;
import dev.ggen.generator.plan.Rule.Style;
import dev.ggen.generator.plan.Rule.WhenEmpty;
import dev.ggen.generator.template.Value;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Runs one rule: its queries, then its template once, once a row, or once a row into one file. */
final class RuleRun {
    private static final int ROWS_AT_ONCE = 64;

    private final Rule rule;
    private final String folder;
    private final Knowledge knowledge;
    private final TemplateShelf shelf;

    /** @param folder below which outputs are; empty or with a slash at its end */
    RuleRun(Rule rule, String folder, Knowledge knowledge, TemplateShelf shelf) {
        this.rule = rule;
        this.folder = folder;
        this.knowledge = knowledge;
        this.shelf = shelf;
    }

    /** Asks the queries and compiles the template; what the pieces do is the rendering. */
    List<Piece> pieces() {
        if (rule.when().isPresent() && !knowledge.holds(rule.when().get())) {
            return List.of();
        }
        RuleTemplate template = shelf.template(rule.template(), rule.includes());
        SequencedMap<String, Value> answers = answers();
        Value.Arr rows = rows(answers);
        boolean nothingAsked = rule.style() == Style.IN_MANIFEST && rule.whenEmpty() == WhenEmpty.SKIPPED;
        if (nothingAsked && rows.items().isEmpty()) {
            return List.of();
        }
        SequencedMap<String, Value> context = context(answers, rows);
        return switch (rule.fan()) {
            case ONE -> List.of(new Piece(1, () -> once(template, context, rows)));
            case ROWS_JOINED -> List.of(new Piece(1, () -> joined(template, context, rows)));
            case ONE_FOR_EACH_ROW -> forEachRow(template, context, rows.items());
        };
    }

    private List<Piece> forEachRow(RuleTemplate template, SequencedMap<String, Value> context, List<Value> rows) {
        List<Piece> pieces = new ArrayList<>();
        for (int start = 0; start < rows.size(); start += ROWS_AT_ONCE) {
            List<Value> some = rows.subList(start, Math.min(rows.size(), start + ROWS_AT_ONCE));
            pieces.add(new Piece(some.size(), () -> some(template, context, some)));
        }
        return pieces;
    }

    private SequencedMap<String, Value> answers() {
        LinkedHashMap<String, Value> answers = new LinkedHashMap<>();
        for (Map.Entry<String, Origin> query : rule.queries().entrySet()) {
            answers.put(query.getKey(), knowledge.answer(knowledge.query(query.getValue())));
        }
        return answers;
    }

    /** The rows that are meant: of the query that is named, or of the first by name that has rows. */
    private Value.Arr rows(Map<String, Value> answers) {
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

    private SequencedMap<String, Value> context(Map<String, Value> answers, Value.Arr rows) {
        LinkedHashMap<String, Value> context = new LinkedHashMap<>();
        context.put("results", rows);
        if (rule.style() == Style.IN_MANIFEST) {
            context.put("sparql_results", rows);
        }
        context.putAll(answers);
        return context;
    }

    private List<RenderedFile> once(RuleTemplate template, SequencedMap<String, Value> context, Value.Arr rows) {
        LinkedHashMap<String, Value> seen = new LinkedHashMap<>(context);
        if (rule.style() == Style.IN_MANIFEST
                && !rows.items().isEmpty()
                && rows.items().getFirst() instanceof Value.Obj first) {
            seen.putAll(first.members());
        }
        return once(template, new Value.Obj(seen));
    }

    private List<RenderedFile> once(RuleTemplate template, Value.Obj seen) {
        return file(rule.output(), template.render(seen), seen).stream().toList();
    }

    private List<RenderedFile> some(RuleTemplate template, SequencedMap<String, Value> context, List<Value> rows) {
        List<RenderedFile> rendered = new ArrayList<>();
        for (Value row : rows) {
            Value.Obj seen = withRow(context, row);
            String path = shelf.text(rule.output(), rule.outputPlace(), rule.includes(), seen);
            file(path, template.render(seen), seen).ifPresent(rendered::add);
        }
        return rendered;
    }

    private List<RenderedFile> joined(RuleTemplate template, SequencedMap<String, Value> context, Value.Arr rows) {
        if (rows.items().isEmpty()) {
            return List.of();
        }
        StringBuilder text = new StringBuilder();
        Optional<Placing> placing = Optional.empty();
        for (Value row : rows.items()) {
            Value.Obj seen = withRow(context, row);
            text.append(template.render(seen));
            Placing here = placing(seen);
            if (placing.filter(other -> !other.equals(here)).isPresent()) {
                throw new FindingsException(Finding.red(
                                "placing-varies",
                                "The rows make one file, but name different places in it.",
                                rule.outputPlace())
                        .withHint("Make `before`, `after` and `skip_if` the same for all rows."));
            }
            placing = Optional.of(here);
        }
        return file(rule.output(), text.toString(), placing.orElseThrow()).stream()
                .toList();
    }

    private static Value.Obj withRow(SequencedMap<String, Value> context, Value row) {
        LinkedHashMap<String, Value> seen = new LinkedHashMap<>(context);
        seen.put("row", row);
        if (row instanceof Value.Obj columns) {
            seen.putAll(columns.members());
        }
        return new Value.Obj(seen);
    }

    private Placing placing(Value.Obj seen) {
        return rule.placing().with(pattern -> shelf.text(pattern, rule.place(), rule.includes(), seen));
    }

    private Optional<RenderedFile> file(String name, String text, Value.Obj seen) {
        return file(name, text, placing(seen));
    }

    private Optional<RenderedFile> file(String name, String text, Placing placing) {
        if (text.isBlank() && rule.style() == Style.IN_TEMPLATE && rule.whenEmpty() == WhenEmpty.SKIPPED) {
            return Optional.empty();
        }
        if (text.isEmpty()) {
            throw new FindingsException(Finding.red(
                            "output-empty", "The rule `" + rule.name() + "` makes `" + name + "` empty.", rule.place())
                    .withHint("If there may be nothing to write, say so with `skip_empty`."));
        }
        return Optional.of(RenderedFile.of(folder + withoutDots(name), text, placing, rule.outputPlace()));
    }

    private static String withoutDots(String path) {
        return path.startsWith("./") ? path.substring(2) : path;
    }
}
