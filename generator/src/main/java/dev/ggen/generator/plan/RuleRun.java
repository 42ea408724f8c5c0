package dev.ggen.generator.plan;

import dev.ggen.generator.plan.Rule.Style;
import dev.ggen.generator.plan.Rule.WhenEmpty;
import dev.ggen.generator.template.Value;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs one rule: its queries, then its template once, once a row, or once a row into one file. */
final class RuleRun {
    private static final int ROWS_AT_ONCE = 64;

    private final Rule rule;
    private final String folder;
    private final Knowledge knowledge;
    private final TemplateShelf shelf;
    private final Finishing finishing;
    private final Remembering memory;
    private final GenerationLimits limits;

    /** @param folder below which outputs are; empty or with a slash at its end */
    RuleRun(
            Rule rule,
            String folder,
            Knowledge knowledge,
            TemplateShelf shelf,
            Finishing finishing,
            Remembering memory,
            GenerationLimits limits) {
        this.rule = rule;
        this.folder = folder;
        this.knowledge = knowledge;
        this.shelf = shelf;
        this.finishing = finishing;
        this.memory = memory;
        this.limits = limits;
    }

    /** Asks the queries and compiles the template; what the pieces do is the rendering. */
    List<Piece> pieces() {
        if (rule.when().isPresent() && !knowledge.holds(rule.when().get())) {
            return List.of();
        }
        RuleTemplate template = shelf.template(rule.template(), rule.includes());
        RuleAnswers answers = RuleAnswers.of(
                rule, query -> knowledge.answer(knowledge.query(query)), () -> knowledge.model(rule.place()));
        boolean nothingAsked = rule.style() == Style.IN_MANIFEST && rule.whenEmpty() == WhenEmpty.SKIPPED;
        if (nothingAsked && answers.rows().isEmpty()) {
            return List.of();
        }
        RuleTexts texts = texts(template, answers);
        return switch (rule.fan()) {
            case ONE -> List.of(new Piece(1, () -> once(texts, answers.once())));
            case ROWS_JOINED -> List.of(new Piece(1, () -> joined(texts, answers)));
            case ONE_FOR_EACH_ROW -> forEachRow(texts, answers);
        };
    }

    private RuleTexts texts(RuleTemplate template, RuleAnswers answers) {
        Optional<TextKeys> keys = memory.isOn()
                ? Optional.of(TextKeys.of(rule, template, answers.context(), knowledge, limits))
                : Optional.empty();
        return new RuleTexts(rule, template, knowledge, memory, keys);
    }

    private List<Piece> forEachRow(RuleTexts texts, RuleAnswers answers) {
        List<Value> rows = answers.rows();
        List<Piece> pieces = new ArrayList<>();
        for (int start = 0; start < rows.size(); start += ROWS_AT_ONCE) {
            List<Value> some = rows.subList(start, Math.min(rows.size(), start + ROWS_AT_ONCE));
            pieces.add(new Piece(some.size(), () -> some(texts, answers, some)));
        }
        return pieces;
    }

    private List<RenderedFile> once(RuleTexts texts, Value.Obj seen) {
        return file(texts, rule.output(), seen).stream().toList();
    }

    private List<RenderedFile> some(RuleTexts texts, RuleAnswers answers, List<Value> rows) {
        List<RenderedFile> rendered = new ArrayList<>();
        for (Value row : rows) {
            Value.Obj seen = answers.with(row);
            String name = shelf.text(rule.output(), rule.outputPlace(), rule.includes(), seen);
            file(texts, name, seen).ifPresent(rendered::add);
        }
        return rendered;
    }

    private List<RenderedFile> joined(RuleTexts texts, RuleAnswers answers) {
        List<Value.Obj> seen = answers.rows().stream().map(answers::with).toList();
        if (seen.isEmpty()) {
            return List.of();
        }
        Finishing.Commands commands = finishing.commands(seen);
        Optional<Bytes> text = texts.text(path(rule.output()), seen, commands);
        Placing placing = placing(seen.getFirst());
        if (seen.stream().anyMatch(other -> !placing(other).equals(placing))) {
            throw new FindingsException(Finding.red(
                            "placing-varies",
                            "The rows make one file, but name different places in it.",
                            rule.outputPlace())
                    .withHint("Make `before`, `after` and `skip_if` the same for all rows."));
        }
        return text.map(some -> file(rule.output(), some, placing, commands)).stream()
                .toList();
    }

    private Placing placing(Value.Obj seen) {
        return rule.placing().with(pattern -> shelf.text(pattern, rule.place(), rule.includes(), seen));
    }

    private Optional<RenderedFile> file(RuleTexts texts, String name, Value.Obj seen) {
        Finishing.Commands commands = finishing.commands(List.of(seen));
        Optional<Bytes> text = texts.text(path(name), List.of(seen), commands);
        Placing placing = placing(seen);
        return text.map(some -> file(name, some, placing, commands));
    }

    private RenderedFile file(String name, Bytes text, Placing placing, Finishing.Commands commands) {
        if (text.size() == 0) {
            throw new FindingsException(Finding.red(
                            "output-empty", "The rule `" + rule.name() + "` makes `" + name + "` empty.", rule.place())
                    .withHint("If there may be nothing to write, say so with `skip_empty`."));
        }
        return new RenderedFile(path(name), text, placing, commands.lines(), rule.outputPlace());
    }

    private String path(String name) {
        return folder + withoutDots(name);
    }

    static String withoutDots(String path) {
        return path.startsWith("./") ? path.substring(2) : path;
    }
}
