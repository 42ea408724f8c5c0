package dev.ggen.generator.template;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Works out what an expression is worth. Touches nothing but the scope it reads. */
final class Evaluator {
    /** Renders a macro; the one thing an expression needs the renderer for. */
    interface Macros {
        Value render(Expr.MacroCall call, Map<String, Value> arguments);
    }

    private final Scope scope;
    private final Meter meter;
    private final Map<String, HostFunction> functions;
    private final Macros macros;
    private final Tracing tracing;
    private final Variables variables;
    private final Equality equality;

    Evaluator(Scope scope, Meter meter, Map<String, HostFunction> functions, Tracing tracing, Macros macros) {
        this.scope = scope;
        this.meter = meter;
        this.functions = functions;
        this.macros = macros;
        this.tracing = tracing;
        this.variables = new Variables(scope, this);
        this.equality = new Equality(meter);
    }

    /** The value; an error on the way gets the place of the expression that made it. */
    Value value(Expr expression) {
        try {
            meter.step();
            meter.nest();
            Value value = evaluated(expression);
            meter.unnest();
            return value;
        } catch (TemplateError e) {
            throw e.at(expression.spot());
        }
    }

    private Value evaluated(Expr expression) {
        return switch (expression) {
            case Expr.Literal literal -> literal.value();
            case Expr.Path path -> variables.value(path);
            case Expr.ListOf list ->
                Value.of(list.items().stream().map(this::value).toList());
            case Expr.Calculation sum -> Arithmetic.of(sum.operator(), value(sum.left()), value(sum.right()));
            case Expr.Compare compare -> Value.of(compared(compare));
            case Expr.And both -> Value.of(holds(both.left()) && holds(both.right()));
            case Expr.Or either -> Value.of(holds(either.left()) || holds(either.right()));
            case Expr.Not not -> Value.of(!holds(not.operand()));
            case Expr.In in -> Value.of(contained(in));
            case Expr.Concat concat -> concatenated(concat);
            case Expr.Test test -> Value.of(tested(test));
            case Expr.Call call -> called(call);
            case Expr.MacroCall call -> macros.render(call, arguments(call.arguments()));
            case Expr.Filtered filtered -> filtered(filtered);
        };
    }

    /** Whether a condition holds. What isn't there, a variable or behind {@code get}, counts as false here, and only here. */
    boolean holds(Expr expression) {
        int nesting = meter.nesting();
        int frames = scope.depth();
        try {
            return value(expression).isTrue();
        } catch (TemplateError e) {
            boolean insideMacro = scope.depth() != frames;
            if (!e.isUndefined() || insideMacro || !(subject(expression) instanceof Expr.Path)) {
                throw e;
            }
            meter.nestTo(nesting);
            return false;
        }
    }

    private static Expr subject(Expr expression) {
        Expr subject = expression;
        while (subject instanceof Expr.Filtered filtered) {
            subject = filtered.input();
        }
        return subject;
    }

    private boolean compared(Expr.Compare compare) {
        Value left = value(compare.left());
        Value right = value(compare.right());
        boolean mixed = Numbers.isNumber(left) != Numbers.isNumber(right);
        return switch (compare.operator()) {
            case EQUAL -> equality.loosely(left, right);
            case UNEQUAL -> !mixed && !equality.loosely(left, right);
            case LESS, AT_MOST, MORE, AT_LEAST -> Arithmetic.compare(compare.operator(), left, right);
        };
    }

    private boolean contained(Expr.In in) {
        Value container = value(in.container());
        return Tests.containment("in", container, value(in.needle()), equality)
                .orElseThrow(() -> TemplateError.type(
                        "`in` looks into text, a list or an object, found " + container.kind() + "."));
    }

    private Value concatenated(Expr.Concat concat) {
        Output out = new Output(meter);
        for (Expr part : concat.parts()) {
            out.add(joinable(part, value(part)));
        }
        return Value.of(out.toString());
    }

    /** A decimal number of a variable is joined as JSON writes it, {@code 2.0}; one written in the template as it prints. */
    private static String joinable(Expr part, Value value) {
        return switch (value) {
            case Value.Str text -> text.text();
            case Value.Int number -> number.number().toString();
            case Value.Real number when part instanceof Expr.Literal -> Numbers.plain(number.number());
            case Value.Real number -> Numbers.json(number.number());
            case Value.Bool other -> throw unjoinable(part, other);
            case Value.Arr other -> throw unjoinable(part, other);
            case Value.Obj other -> throw unjoinable(part, other);
            case Value.Null other -> throw unjoinable(part, other);
        };
    }

    private static TemplateError unjoinable(Expr part, Value value) {
        return TemplateError.type("`~` joins texts and numbers, found " + value.kind() + ".")
                .at(part.spot());
    }

    private boolean tested(Expr.Test test) {
        Optional<Value> subject = variables.find(test.subject());
        if (test.name().equals("defined")) {
            return subject.isPresent();
        }
        if (test.name().equals("undefined")) {
            return subject.isEmpty();
        }
        List<Value> arguments = test.arguments().stream().map(this::value).toList();
        return Tests.holds(test.name(), variables.value(test.subject()), arguments, meter);
    }

    private Value called(Expr.Call call) {
        Map<String, Value> given = arguments(call.arguments());
        HostFunction host = functions.get(call.name());
        if (host != null) {
            return asked(call, host, given);
        }
        BuiltIns.Function function = Objects.requireNonNull(BuiltIns.FUNCTIONS.get(call.name()));
        return function.body().call(new Arguments("Function `" + call.name() + "`", given, meter));
    }

    private static Value asked(Expr.Call call, HostFunction host, Map<String, Value> given) {
        try {
            return host.body().apply(given);
        } catch (FindingsException e) {
            Finding first = e.findings().getFirst();
            throw TemplateError.of("template-function", "`" + call.name() + "`: " + first.message())
                    .allowed(first.allowed())
                    .hint(first.hint());
        }
    }

    private Value filtered(Expr.Filtered filtered) {
        if (filtered.name().equals(BuiltIns.DEFAULT)) {
            return withDefault(filtered);
        }
        return apply(filtered.name(), filtered.arguments(), value(filtered.input()));
    }

    private Value withDefault(Expr.Filtered filtered) {
        if (!(filtered.input() instanceof Expr.Path path)) {
            return value(filtered.input());
        }
        return variables
                .find(path)
                .filter(found -> found != Value.Null.NULL)
                .orElseGet(() -> value(filtered.arguments().getFirst().value()));
    }

    Value apply(Node.Call filter, Value input) {
        try {
            return apply(filter.name(), filter.arguments(), input);
        } catch (TemplateError e) {
            throw e.at(filter.spot());
        }
    }

    private Value apply(String name, List<Expr.Argument> written, Value input) {
        Filter filter = Objects.requireNonNull(BuiltIns.FILTERS.get(name));
        meter.steps(size(input));
        Value made = filter.body().apply(input, new Arguments(filter.owner(), arguments(written), meter));
        tracing.filtered(input, made);
        return made;
    }

    private static long size(Value input) {
        return switch (input) {
            case Value.Str text -> text.text().length() / 8;
            case Value.Arr list -> list.items().size();
            case Value.Obj object -> object.members().size();
            case Value.Int number -> 1;
            case Value.Real number -> 1;
            case Value.Bool truth -> 1;
            case Value.Null nothing -> 1;
        };
    }

    Map<String, Value> arguments(List<Expr.Argument> written) {
        if (written.isEmpty()) {
            return Map.of();
        }
        LinkedHashMap<String, Value> arguments = new LinkedHashMap<>();
        for (Expr.Argument argument : written) {
            arguments.put(argument.name(), value(argument.value()));
        }
        return arguments;
    }

    Meter meter() {
        return meter;
    }
}
