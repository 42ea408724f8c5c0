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
        RuleAnswers answers = RuleAnswers.of(rule, query -> knowledge.answer(knowledge.query(query)));
        boolean nothingAsked = rule.style() == Style.IN_MANIFEST && rule.whenEmpty() == WhenEmpty.SKIPPED;
        if (nothingAsked && answers.rows().isEmpty()) {
            return List.of();
        }
        return switch (rule.fan()) {
            case ONE -> List.of(new Piece(1, () -> once(template, answers.once())));
            case ROWS_JOINED -> List.of(new Piece(1, () -> joined(template, answers)));
            case ONE_FOR_EACH_ROW -> forEachRow(template, answers);
        };
    }

    private List<Piece> forEachRow(RuleTemplate template, RuleAnswers answers) {
        List<Value> rows = answers.rows();
        List<Piece> pieces = new ArrayList<>();
        for (int start = 0; start < rows.size(); start += ROWS_AT_ONCE) {
            List<Value> some = rows.subList(start, Math.min(rows.size(), start + ROWS_AT_ONCE));
            pieces.add(new Piece(some.size(), () -> some(template, answers, some)));
        }
        return pieces;
    }

    private List<RenderedFile> once(RuleTemplate template, Value.Obj seen) {
        return file(rule.output(), template.render(seen), seen).stream().toList();
    }

    private List<RenderedFile> some(RuleTemplate template, RuleAnswers answers, List<Value> rows) {
        List<RenderedFile> rendered = new ArrayList<>();
        for (Value row : rows) {
            Value.Obj seen = answers.with(row);
            String path = shelf.text(rule.output(), rule.outputPlace(), rule.includes(), seen);
            file(path, template.render(seen), seen).ifPresent(rendered::add);
        }
        return rendered;
    }

    private List<RenderedFile> joined(RuleTemplate template, RuleAnswers answers) {
        if (answers.rows().isEmpty()) {
            return List.of();
        }
        StringBuilder text = new StringBuilder();
        Optional<Placing> placing = Optional.empty();
        for (Value row : answers.rows()) {
            Value.Obj seen = answers.with(row);
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

    static String withoutDots(String path) {
        return path.startsWith("./") ? path.substring(2) : path;
    }
}
