package dev.ggen.generator.template;

/**
 * A filter: a value and named arguments in, a value out; nothing else seen or touched.
 *
 * @param owner what a message calls it
 */
record Filter(String name, String owner, Signature signature, Body body) {

    @FunctionalInterface
    interface Body {
        Value apply(Value input, Arguments arguments);
    }

    /** A filter from text to text. */
    @FunctionalInterface
    interface TextBody {
        String apply(String text, Arguments arguments);
    }

    static Filter of(String name, Body body, String... parameters) {
        return new Filter(name, "Filter `" + name + "`", Signature.of(parameters), body);
    }

    static Filter ofText(String name, TextBody body, String... parameters) {
        return of(name, (input, arguments) -> Value.of(body.apply(arguments.inputText(input), arguments)), parameters);
    }
}
