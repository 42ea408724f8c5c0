package dev.ggen.generator.plan;

import dev.ggen.generator.plan.Rule.Style;
import dev.ggen.generator.plan.Rule.WhenEmpty;
import dev.ggen.generator.template.Value;
import dev.ggen.receipt.Digest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The texts of one rule, each rendered unless an earlier run has done so. Safe for any number of threads. */
final class RuleTexts {
    private final Rule rule;
    private final RuleTemplate template;
    private final Knowledge knowledge;
    private final Remembering memory;
    private final Optional<TextKeys> keys;

    /** @param keys empty where nothing is remembered */
    RuleTexts(Rule rule, RuleTemplate template, Knowledge knowledge, Remembering memory, Optional<TextKeys> keys) {
        this.rule = rule;
        this.template = template;
        this.knowledge = knowledge;
        this.memory = memory;
        this.keys = keys;
    }

    /** @return finished by the commands; empty when there is nothing to write, and the rule makes no file then */
    Optional<Bytes> text(String path, List<Value.Obj> seen, Finishing.Commands commands) {
        Optional<Digest> key = keys.map(all -> commands.key(all.of(seen)));
        Optional<Remembering.Recalled> recalled = key.flatMap(now -> memory.recall(path, now, knowledge));
        if (recalled.isPresent()) {
            return recalled(recalled.get());
        }
        memory.countRendered();
        Supplier<Optional<Bytes>> making =
                () -> unlessSkipped(rendered(seen)).map(text -> commands.finished(path, text));
        return key.isPresent() ? remembered(path, key.get(), making) : making.get();
    }

    private Optional<Bytes> recalled(Remembering.Recalled recalled) {
        memory.countRecalled();
        memory.keep(recalled.known());
        knowledge.repeat(recalled.known().orders());
        return unlessSkipped(recalled.text());
    }

    private Optional<Bytes> remembered(String path, Digest key, Supplier<Optional<Bytes>> making) {
        OwnQueries asked = new OwnQueries();
        Optional<Bytes> text = asked.during(making);
        Optional<Digest> facts = knowledge.factsBehind(asked.texts());
        memory.keep(new Remembered(path, key, text.map(Bytes::digest), asked.texts(), facts, asked.orders()));
        return text;
    }

    private Bytes rendered(List<Value.Obj> seen) {
        StringBuilder text = new StringBuilder();
        seen.forEach(each -> text.append(template.render(each)));
        return Bytes.of(text.toString());
    }

    private Optional<Bytes> unlessSkipped(Bytes text) {
        boolean mayBeSkipped = rule.style() == Style.IN_TEMPLATE && rule.whenEmpty() == WhenEmpty.SKIPPED;
        return mayBeSkipped && text.text().isBlank() ? Optional.empty() : Optional.of(text);
    }
}
