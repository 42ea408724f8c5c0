package dev.ggen.generator.template;

import java.util.Map;
import java.util.Optional;

/** The named arguments of one call, with the types asked of them. */
final class Arguments {
    private final String owner;
    private final Map<String, Value> given;
    private final Meter meter;

    /** @param owner what is called, as a message names it: {@code Filter `upper`} */
    Arguments(String owner, Map<String, Value> given, Meter meter) {
        this.owner = owner;
        this.given = given;
        this.meter = meter;
    }

    Meter meter() {
        return meter;
    }

    Map<String, Value> all() {
        return given;
    }

    Optional<Value> find(String name) {
        return Optional.ofNullable(given.get(name));
    }

    Value value(String name) {
        return find(name)
                .orElseThrow(
                        () -> TemplateError.of("template-argument", owner + " needs the argument `" + name + "`."));
    }

    String text(String name) {
        if (value(name) instanceof Value.Str text) {
            return text.text();
        }
        throw wrong(name, "text", value(name));
    }

    String text(String name, String standard) {
        return given.containsKey(name) ? text(name) : standard;
    }

    /** A separator: the two characters backslash n stand for a line end, backslash t for a tab. */
    String separator(String name) {
        return text(name).replace("\\n", "\n").replace("\\t", "\t");
    }

    boolean flag(String name) {
        if (!given.containsKey(name)) {
            return false;
        }
        if (value(name) instanceof Value.Bool truth) {
            return truth.truth();
        }
        throw wrong(name, "true or false", value(name));
    }

    int integer(String name) {
        if (value(name) instanceof Value.Int number && number.number().bitLength() < Integer.SIZE) {
            return number.number().intValueExact();
        }
        throw wrong(name, "an integer", value(name));
    }

    int integer(String name, int standard) {
        return given.containsKey(name) ? integer(name) : standard;
    }

    int natural(String name, int standard) {
        int number = integer(name, standard);
        if (number < 0) {
            throw TemplateError.type(owner + " takes no negative `" + name + "`.");
        }
        return number;
    }

    String inputText(Value input) {
        if (input instanceof Value.Str text) {
            return text.text();
        }
        throw TemplateError.type(owner + " takes text, found " + input.kind() + ".");
    }

    Value.Arr inputList(Value input) {
        if (input instanceof Value.Arr list) {
            return list;
        }
        throw TemplateError.type(owner + " takes a list, found " + input.kind() + ".");
    }

    double inputNumber(Value input) {
        if (Numbers.isNumber(input)) {
            return Numbers.asDouble(input);
        }
        throw TemplateError.type(owner + " takes a number, found " + input.kind() + ".");
    }

    TemplateError wrongInput(String wanted, Value input) {
        return TemplateError.type(owner + " takes " + wanted + ", found " + input.kind() + ".");
    }

    /** What is asked for isn't there: in a condition that counts as false, as with a variable. */
    TemplateError missing(String what) {
        return TemplateError.of(TemplateError.UNDEFINED, owner + " " + what);
    }

    TemplateError refuse(String what) {
        return TemplateError.of("template-argument", owner + " " + what);
    }

    private TemplateError wrong(String name, String wanted, Value found) {
        return TemplateError.type(owner + " takes " + wanted + " for `" + name + "`, found " + found.kind() + ".");
    }
}
