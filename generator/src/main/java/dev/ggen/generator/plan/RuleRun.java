package dev.ggen.generator.plan;

import dev.ggen.generator.plan.Manifest.Origin;
import dev.ggen.generator.plan.Manifest.WhenEmpty;
import dev.ggen.generator.template.Escaping;
import dev.ggen.generator.template.Settings;
import dev.ggen.generator.template.Value;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Runs one rule: its query, then its template once, or once a row when the output's name has a variable. */
final class RuleRun {
    private static final String OUTPUT_TAG = "{{";

    private final Manifest.Rule rule;
    private final String folder;
    private final Knowledge knowledge;
    private final ReadFiles files;
    private final Settings settings;

    RuleRun(Manifest.Rule rule, Manifest manifest, Knowledge knowledge, ReadFiles files, GenerationLimits limits) {
        this.rule = rule;
        this.folder = manifest.outputFolder().isEmpty() ? "" : manifest.outputFolder() + "/";
        this.knowledge = knowledge;
        this.files = files;
        this.settings = new Settings(limits.templates(), Escaping.NEVER, Map.of("sparql", knowledge.function()));
    }

    List<RenderedFile> files() {
        if (rule.when().isPresent() && !knowledge.holds(rule.when().get())) {
            return List.of();
        }
        RuleTemplate template = RuleTemplate.compile(rule.template(), files, settings);
        Value.Arr rows = CellValue.rows(knowledge.rows(knowledge.query(rule.query())));
        if (rows.items().isEmpty() && rule.whenEmpty() == WhenEmpty.SKIPPED) {
            return List.of();
        }
        return rule.outputFile().contains(OUTPUT_TAG) ? perRow(template, rows) : List.of(once(template, rows));
    }

    private RenderedFile once(RuleTemplate template, Value.Arr rows) {
        SequencedMap<String, Value> context = results(rows);
        if (!rows.items().isEmpty() && rows.items().getFirst() instanceof Value.Obj first) {
            context.putAll(first.members());
        }
        return file(rule.outputFile(), template.render(new Value.Obj(context)));
    }

    private List<RenderedFile> perRow(RuleTemplate template, Value.Arr rows) {
        Origin.Inline name =
                new Origin.Inline(rule.outputFile(), rule.outputPlace().line(), rule.outputPlace());
        RuleTemplate path = RuleTemplate.compile(name, files, settings);
        List<RenderedFile> rendered = new ArrayList<>();
        for (Value row : rows.items()) {
            SequencedMap<String, Value> context = results(rows);
            context.put("row", row);
            context.putAll(((Value.Obj) row).members());
            Value.Obj seen = new Value.Obj(context);
            rendered.add(file(path.render(seen), template.render(seen)));
        }
        return rendered;
    }

    private static SequencedMap<String, Value> results(Value.Arr rows) {
        LinkedHashMap<String, Value> context = new LinkedHashMap<>();
        context.put("results", rows);
        context.put("sparql_results", rows);
        return context;
    }

    private RenderedFile file(String name, String text) {
        if (text.isEmpty()) {
            throw new FindingsException(Finding.red(
                            "output-empty", "The rule `" + rule.name() + "` makes `" + name + "` empty.", rule.place())
                    .withHint("If its query may answer nothing, write `skip_empty = true`."));
        }
        return RenderedFile.of(folder + name, text, rule.placing(), rule.outputPlace());
    }
}
