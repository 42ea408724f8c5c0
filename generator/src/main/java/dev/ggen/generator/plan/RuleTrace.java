package dev.ggen.generator.plan;

import dev.ggen.generator.template.Escaping;
import dev.ggen.generator.template.Settings;
import dev.ggen.generator.template.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Renders outputs of one rule, keeping the origin of every character. What it makes is what {@link RuleRun} makes. */
final class RuleTrace {
    private final Rule rule;
    private final String folder;
    private final Knowledge knowledge;
    private final AskedRows asked;
    private final TemplateShelf shelf;

    RuleTrace(Rule rule, Manifest manifest, Knowledge knowledge, ReadFiles files) {
        this.rule = rule;
        this.folder = Rendering.folder(rule, manifest);
        this.knowledge = knowledge;
        this.asked = new AskedRows(knowledge);
        this.shelf = new TemplateShelf(
                files, new Settings(manifest.limits().templates(), Escaping.NEVER, Map.of("sparql", asked.function())));
    }

    AskedRows asked() {
        return asked;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    /** The outputs whose path is wanted. */
    List<TracedFile> files(Predicate<String> wanted) {
        if (rule.when().isPresent() && !knowledge.holds(rule.when().get())) {
            return List.of();
        }
        RuleAnswers answers =
                RuleAnswers.of(rule, query -> asked.answer(knowledge.query(query)), () -> asked.model(rule.place()));
        return switch (rule.fan()) {
            case ONE -> isWanted(rule.output(), wanted) ? List.of(one(answers)) : List.of();
            case ROWS_JOINED -> isWanted(rule.output(), wanted) ? joined(answers) : List.of();
            case ONE_FOR_EACH_ROW -> forEachRow(answers, wanted);
        };
    }

    private boolean isWanted(String name, Predicate<String> wanted) {
        return wanted.test(path(name));
    }

    private String path(String name) {
        return folder + RuleRun.withoutDots(name);
    }

    private TracedFile one(RuleAnswers answers) {
        Value.Obj seen = answers.once();
        return new TracedFile(path(rule.output()), rule, List.of(part(seen)));
    }

    private List<TracedFile> joined(RuleAnswers answers) {
        List<TracedFile.Part> parts = new ArrayList<>();
        for (Value row : answers.rows()) {
            parts.add(part(answers.with(row)));
        }
        return parts.isEmpty() ? List.of() : List.of(new TracedFile(path(rule.output()), rule, parts));
    }

    private List<TracedFile> forEachRow(RuleAnswers answers, Predicate<String> wanted) {
        List<TracedFile> files = new ArrayList<>();
        for (Value row : answers.rows()) {
            Value.Obj seen = answers.with(row);
            String name = shelf.text(rule.output(), rule.outputPlace(), rule.includes(), seen);
            if (isWanted(name, wanted)) {
                files.add(new TracedFile(path(name), rule, List.of(part(seen))));
            }
        }
        return files;
    }

    private TracedFile.Part part(Value.Obj seen) {
        RuleTemplate template = shelf.template(rule.template(), rule.includes());
        return new TracedFile.Part(template, seen, template.trace(seen));
    }
}
