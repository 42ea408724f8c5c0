package dev.ggen.generator.template;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks variables up, step by step, and says exactly which step leads nowhere. */
final class Variables {
    static final String CONTEXT = "__tera_context";
    private static final int SHOWN_NAMES = 20;

    private final Scope scope;
    private final Evaluator evaluator;

    Variables(Scope scope, Evaluator evaluator) {
        this.scope = scope;
        this.evaluator = evaluator;
    }

    /** Whether this names everything that can be seen. */
    static boolean isContext(Expr expression) {
        return expression instanceof Expr.Path path
                && path.root().equals(CONTEXT)
                && path.steps().isEmpty();
    }

    Optional<Value> find(Expr.Path path) {
        if (isContext(path)) {
            return Optional.of(Value.of(JsonPrinter.pretty(scope.visible(), evaluator.meter())));
        }
        Value found = scope.find(path.root());
        for (int i = 0; i < path.steps().size() && found != null; i++) {
            found = Attribute.step(found, name(path.steps().get(i)));
        }
        return Optional.ofNullable(found);
    }

    Value value(Expr.Path path) {
        return find(path).orElseThrow(() -> undefined(path));
    }

    private String name(Expr.Step step) {
        return switch (step) {
            case Expr.Member member -> member.name();
            case Expr.Index index -> indexName(evaluator.value(index.key()), index);
        };
    }

    private static String indexName(Value key, Expr.Index index) {
        if (key instanceof Value.Str text) {
            return text.text();
        }
        if (key instanceof Value.Int number) {
            return number.number().toString();
        }
        throw TemplateError.type("Between `[` and `]` stands a text or an integer, found " + key.kind() + ".")
                .at(index.spot());
    }

    private TemplateError undefined(Expr.Path path) {
        Value container = scope.find(path.root());
        if (container == null) {
            String hint = Suggestion.hint(path.root(), scope.names());
            return error(path, "`" + path.root() + "` is not defined.", scope.names(), hint)
                    .at(path.spot());
        }
        for (Expr.Step step : path.steps()) {
            String name = name(step);
            Value next = Attribute.step(container, name);
            if (next == null) {
                return missing(path, container, name).at(step.spot());
            }
            container = next;
        }
        throw new IllegalStateException("the path leads somewhere after all: " + path.written());
    }

    private static TemplateError missing(Expr.Path path, Value container, String name) {
        if (container instanceof Value.Obj object) {
            Set<String> names = object.members().keySet();
            return error(
                    path,
                    "`" + path.written() + "` is not defined: there is no `" + name + "`.",
                    names,
                    Suggestion.hint(name, names));
        }
        String why = container instanceof Value.Arr list
                ? "the list has " + list.items().size() + " items, counted from 0, and no `" + name + "`."
                : "`" + name + "` is asked of " + container.kind() + ".";
        return error(path, "`" + path.written() + "` is not defined: " + why, List.of(), "");
    }

    private static TemplateError error(Expr.Path path, String message, Collection<String> names, String hint) {
        String standard = "If it may be missing, write `" + path.written() + " | default(value=…)`.";
        return TemplateError.of(TemplateError.UNDEFINED, message)
                .allowed(String.join(", ", names.stream().limit(SHOWN_NAMES).toList())
                        + (names.size() > SHOWN_NAMES ? ", …" : ""))
                .hint(hint.isEmpty() ? standard : hint);
    }
}
