package dev.ggen.generator.plan;

import dev.ggen.generator.template.Reach;
import dev.ggen.generator.template.Value;
import dev.ggen.receipt.Digest;
import java.util.Collection;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keys of the texts that one rule renders: whenever a key is the same, so is the text, and so are the queries that the template asks
 * by itself, as long as their answers are. It is made of the templates' own texts, the limits, and the values that the templates
 * can look at. Safe for any number of threads.
 */
final class TextKeys {
    private static final String FORM = "ggen-text/1";

    private static final String SPARQL = "sparql";
    private static final long NEXT = -1;

    private final Digest rule;
    private final Reach.ContextVariables reads;
    private final SequencedMap<String, Value> context;
    private final Map<String, Digest> shared = new ConcurrentHashMap<>();

    private TextKeys(Digest rule, Reach.ContextVariables reads, SequencedMap<String, Value> context) {
        this.rule = rule;
        this.reads = reads;
        this.context = context;
    }

    /** @param context what every rendering of the rule sees, which is digested once */
    static TextKeys of(
            Rule rule,
            RuleTemplate template,
            SequencedMap<String, Value> context,
            Knowledge knowledge,
            GenerationLimits limits) {
        Reach reach = template.reach();
        ValueDigest digest = new ValueDigest()
                .put(FORM)
                .put(rule.style().name())
                .put(rule.whenEmpty().name())
                .put(template.digest())
                .put(limits.templates().toString());
        if (reach.calls().stream().anyMatch(call -> call.function().equals(SPARQL))) {
            digest.put(limits.queries().toString());
            knowledge.prefixes().forEach((prefix, iri) -> digest.put(prefix).put(iri));
        }
        return new TextKeys(digest.digest(), reach.variables(), context);
    }

    /** @param seen what one rendering sees, or one after the other that make the text */
    Digest of(Collection<Value.Obj> seen) {
        ValueDigest key = new ValueDigest().put(rule);
        seen.forEach(each -> put(each, key.put(NEXT)));
        return key.digest();
    }

    private void put(Value.Obj seen, ValueDigest key) {
        Collection<String> names = switch (reads) {
            case Reach.ContextVariables.Named named -> named.names();
            case Reach.ContextVariables.All everything -> seen.members().keySet();
        };
        for (String name : names) {
            Value value = seen.members().get(name);
            if (value != null) {
                key.put(name);
                put(name, value, key);
            }
        }
    }

    private void put(String name, Value value, ValueDigest key) {
        if (isShared(name, value)) {
            key.put(shared.computeIfAbsent(
                    name, first -> new ValueDigest().put(value).digest()));
        } else {
            key.put(value);
        }
    }

    /** A row may have a column of the same name. */
    @SuppressWarnings("ReferenceEquality") // comparing long answers would cost more than it saves
    private boolean isShared(String name, Value value) {
        return context.get(name) == value;
    }
}
