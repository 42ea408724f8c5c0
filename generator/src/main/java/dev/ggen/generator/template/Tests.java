package dev.ggen.generator.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may stand after {@code is}. Only {@code defined} and {@code undefined} take a variable that isn't there. */
final class Tests {
    /** How many arguments each takes. */
    static final Map<String, Integer> ARITY = Map.ofEntries(
            Map.entry("defined", 0),
            Map.entry("undefined", 0),
            Map.entry("odd", 0),
            Map.entry("even", 0),
            Map.entry("string", 0),
            Map.entry("number", 0),
            Map.entry("iterable", 0),
            Map.entry("object", 0),
            Map.entry("divisibleby", 1),
            Map.entry("starting_with", 1),
            Map.entry("ending_with", 1),
            Map.entry("containing", 1),
            Map.entry("matching", 1));

    private Tests() {}

    static boolean holds(String name, Value subject, List<Value> arguments, Meter meter) {
        return switch (name) {
            case "odd" -> Math.abs(number(name, subject) % 2) != 0;
            case "even" -> number(name, subject) % 2 == 0;
            case "string" -> subject instanceof Value.Str;
            case "number" -> Numbers.isNumber(subject);
            case "iterable" -> subject instanceof Value.Arr || subject instanceof Value.Obj;
            case "object" -> subject instanceof Value.Obj;
            case "divisibleby" -> divisible(subject, arguments.getFirst());
            case "starting_with" -> text(name, subject).startsWith(text(name, arguments.getFirst()));
            case "ending_with" -> text(name, subject).endsWith(text(name, arguments.getFirst()));
            case "containing" -> contains(subject, arguments.getFirst(), new Equality(meter));
            case "matching" -> BoundedRegex.finds(text(name, arguments.getFirst()), text(name, subject), meter);
            default -> throw new IllegalStateException("a compiled template has known tests only: " + name);
        };
    }

    private static boolean divisible(Value subject, Value by) {
        double divisor = number("divisibleby", by);
        if (divisor == 0) {
            throw TemplateError.of("template-division", "Nothing is divisible by zero.");
        }
        return number("divisibleby", subject) % divisor == 0;
    }

    private static boolean contains(Value subject, Value wanted, Equality equality) {
        return containment("containing", subject, wanted, equality)
                .orElseThrow(() -> TemplateError.type(
                        "Test `containing` takes text, a list or an object, found " + subject.kind() + "."));
    }

    /** A text in a text, an item in a list, a name in an object; empty for other containers. */
    static Optional<Boolean> containment(String owner, Value container, Value wanted, Equality equality) {
        return switch (container) {
            case Value.Str text -> Optional.of(text.text().contains(text(owner, wanted)));
            case Value.Arr list -> Optional.of(list.items().stream().anyMatch(item -> equality.strictly(item, wanted)));
            case Value.Obj object -> Optional.of(object.members().containsKey(text(owner, wanted)));
            case Value.Int other -> Optional.empty();
            case Value.Real other -> Optional.empty();
            case Value.Bool other -> Optional.empty();
            case Value.Null other -> Optional.empty();
        };
    }

    private static double number(String owner, Value value) {
        if (Numbers.isNumber(value)) {
            return Numbers.asDouble(value);
        }
        throw TemplateError.type("`" + owner + "` takes a number, found " + value.kind() + ".");
    }

    private static String text(String owner, Value value) {
        if (value instanceof Value.Str text) {
            return text.text();
        }
        throw TemplateError.type("`" + owner + "` takes text, found " + value.kind() + ".");
    }
}
