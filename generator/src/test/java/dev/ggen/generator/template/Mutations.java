package dev.ggen.generator.template;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/** Breaks templates and contexts, in ways that a random source chooses. */
final class Mutations {
    private static final List<String> PIECES = List.of(
            "{{",
            "}}",
            "{%",
            "%}",
            "{#",
            "#}",
            "{%-",
            "-%}",
            "{{-",
            "-}}",
            "(",
            ")",
            "[",
            "]",
            "|",
            "~",
            "+",
            "-",
            "*",
            "/",
            "%",
            "==",
            "!=",
            "<",
            ">=",
            " and ",
            " or ",
            " not ",
            " in ",
            " is ",
            ".",
            ",",
            "=",
            "::",
            "\"",
            "'",
            "`",
            "\n",
            " ",
            "\\",
            "\u0000",
            "\u001b[2J",
            "\ud83d",
            "🚀",
            "0",
            "-1",
            "18446744073709551616",
            "1e9",
            "0.1",
            "loop",
            "self::m()",
            "super()",
            "{% if x %}",
            "{% else %}",
            "{% endif %}",
            "{% for i in [1, 2] %}",
            "{% for k, v in o %}",
            "{% endfor %}",
            "{% break %}",
            "{% set a = 1 %}",
            "{% set_global a = a %}",
            "{% block b %}",
            "{% endblock %}",
            "{% macro m() %}",
            "{% endmacro %}",
            "{% include \"template.tera\" %}",
            "{% extends \"template.tera\" %}",
            "{% import \"template.tera\" as self_ %}",
            "{{ self::m() }}",
            "{{ super() }}",
            "{{ __tera_context }}",
            "{% raw %}",
            "{% endraw %}",
            "{% filter upper %}",
            "{% endfilter %}",
            "range(end=1000000000)",
            "range(end=3, step_by=0)",
            " | length",
            " | json_encode(pretty=true)",
            " | sort",
            " | unique",
            " | split(pat=\"\")",
            " | replace(from=\"\", to=\"aaaaaaaa\")",
            " | truncate(length=2147483647)",
            " | date(format=\"%c%c%c\")",
            " | pluralize",
            " | tableize",
            " | slugify",
            " | indent(prefix=\"          \")",
            " | concat(with=[1])",
            " | group_by(attribute=\"a\")",
            " is matching(\"(a+)+$\")",
            " is matching(\"[\")",
            " | round(precision=300)",
            " | int(base=37)",
            " | filesizeformat");
    private static final int MOST_CHANGES = 4;

    private final Random random;
    private final List<TemplateCase> corpus;

    Mutations(Random random, List<TemplateCase> corpus) {
        this.random = random;
        this.corpus = corpus;
    }

    Map<String, String> sources(Map<String, String> sources) {
        Map<String, String> mutated = new TreeMap<>(sources);
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            String name = new ArrayList<>(mutated.keySet()).get(random.nextInt(mutated.size()));
            mutated.put(name, changed(Objects.requireNonNull(mutated.get(name))));
        }
        return mutated;
    }

    private String changed(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(text.length() - from + 1);
        return switch (random.nextInt(8)) {
            case 0 -> text.substring(0, from) + text.substring(Math.min(text.length(), from + 1 + random.nextInt(3)));
            case 1 -> text.substring(0, from) + text.substring(to);
            case 2 -> text.substring(0, to) + text.substring(from);
            case 3 ->
                text.substring(0, from) + piece().repeat(random.nextInt(20) == 0 ? 700 : 1) + text.substring(from);
            case 4 -> text.substring(0, from) + piece() + text.substring(from, to) + piece() + text.substring(to);
            case 5 -> text.substring(0, from) + another() + text.substring(to);
            case 6 -> text.replace(piece(), piece());
            default -> text + another();
        };
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private String another() {
        TemplateCase other = corpus.get(random.nextInt(corpus.size()));
        return Objects.requireNonNull(other.sources().get(other.main()));
    }

    Value.Obj context(Value.Obj context) {
        LinkedHashMap<String, Value> mutated = new LinkedHashMap<>();
        context.members().forEach((name, value) -> mutated.put(name, random.nextInt(3) == 0 ? value() : value));
        mutated.put(random.nextBoolean() ? "x" : "o", value());
        return new Value.Obj(mutated);
    }

    private Value value() {
        return switch (random.nextInt(10)) {
            case 0 -> Value.Null.NULL;
            case 1 -> Value.of(random.nextBoolean());
            case 2 -> Value.of(random.nextInt(7) - 3);
            case 3 -> new Value.Int(BigInteger.ONE.shiftLeft(64).negate());
            case 4 -> Value.of(random.nextGaussian() * 1e300);
            case 5 -> Value.of("a".repeat(random.nextInt(9_000)));
            case 6 -> Value.of(piece() + piece());
            case 7 -> nested(random.nextInt(200));
            case 8 -> Value.of(List.of(Value.of(1), Value.of("b"), Value.Null.NULL));
            default -> Value.Obj.EMPTY.with("a", Value.of(1)).with(piece(), Value.of(piece()));
        };
    }

    private static Value nested(int depth) {
        Value value = Value.of("deep");
        for (int i = 0; i < depth; i++) {
            value = i % 2 == 0 ? Value.of(List.of(value)) : Value.Obj.EMPTY.with("a", value);
        }
        return value;
    }
}
