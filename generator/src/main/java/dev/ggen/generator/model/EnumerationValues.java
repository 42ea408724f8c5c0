package dev.ggen.generator.model;

import dev.ggen.generator.spec.Term;
import dev.ggen.generator.template.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What templates see of the values of an enumeration, and of single values. */
final class EnumerationValues {
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,38}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

    private final Model model;
    private final NameValues naming;

    EnumerationValues(Model model, NameValues naming) {
        this.model = model;
        this.naming = naming;
    }

    List<Value> values(Type.Enumeration enumeration) {
        NameGiver<Term> giver = new NameGiver<>("value", "", Map.of());
        enumeration
                .values()
                .forEach(value -> giver.ask(
                        value,
                        value instanceof Term.Iri ? value.text() : "",
                        value instanceof Term.Iri ? NameGiver.local(value.text()) : value.text(),
                        Optional.ofNullable(
                                model.described(value.text()).labels().get("en"))));
        Map<Term, Names> names = giver.names();
        List<Value> values = new ArrayList<>();
        for (Term value : enumeration.values().stream().distinct().toList()) {
            Members members = naming.names(Known.in(names, value), NameValues.Form.PASCAL);
            members.put("json", json(value, enumeration.basic()));
            naming.words(
                    value instanceof Term.Iri iri ? model.described(iri.value()) : Described.NOTHING,
                    Optional.empty(),
                    members);
            values.add(members.object());
        }
        return values;
    }

    /** As JSON has it: things by the end of their IRI. */
    static Value json(Term value, Basic basic) {
        if (!(value instanceof Term.Literal literal)) {
            return Value.of(value instanceof Term.Iri iri ? NameGiver.local(iri.value()) : value.text());
        }
        String text = literal.lexical().strip();
        return switch (basic.shape()) {
            case TRUTH -> Value.of(text.equals("true") || text.equals("1"));
            case NUMBER -> number(text);
            case OBJECT ->
                new Members()
                        .put("@value", literal.lexical())
                        .put("@language", literal.language())
                        .object();
            case TEXT -> Value.of(literal.lexical());
        };
    }

    private static Value number(String text) {
        if (WHOLE.matcher(text).matches()) {
            return new Value.Int(new BigInteger(text));
        }
        return NUMBER.matcher(text).matches() ? Value.of(Double.parseDouble(text)) : Value.of(text);
    }
}
