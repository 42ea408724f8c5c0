package dev.ggen.generator.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.ggen.receipt.FindingsException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a template says, it gives text or findings, and the same ones again. */
class HostileTemplatesTest {
    private static final Limits TIGHT = new Limits(10_000, 1_000, 16, 50_000);
    private static final Value.Obj CONTEXT = Value.Obj.EMPTY
            .with("x", Value.of("text"))
            .with("n", Value.of(3))
            .with("l", Value.of(List.of(Value.of(1), Value.of("a"), Value.of(2.5))))
            .with("o", Value.Obj.EMPTY.with("k", Value.Null.NULL));

    @Provide
    Arbitrary<String> templates() {
        return Arbitraries.of(
                        "{{",
                        "}}",
                        "{%",
                        "%}",
                        "{#",
                        "#}",
                        "-",
                        " ",
                        "x",
                        "n",
                        "l",
                        "o.k",
                        "[0]",
                        "(",
                        ")",
                        "|",
                        "~",
                        "+",
                        "*",
                        "/",
                        "==",
                        "<",
                        " in ",
                        " and ",
                        " not ",
                        " is ",
                        "defined",
                        "odd",
                        "upper",
                        "length",
                        "join",
                        "sort",
                        "default(value=1)",
                        "replace(from=x, to=x)",
                        "1",
                        "2.5",
                        "'s'",
                        "\"",
                        "`",
                        ",",
                        "=",
                        "::",
                        "if ",
                        "endif",
                        "else",
                        "elif ",
                        "for i in ",
                        "for k, v in ",
                        "endfor",
                        "set a = ",
                        "set_global x = ",
                        "endset",
                        "block b",
                        "endblock",
                        "super()",
                        "macro m(a=1)",
                        "endmacro",
                        "self::m()",
                        "raw",
                        "endraw",
                        "filter upper",
                        "endfilter",
                        "include 't'",
                        "extends 't'",
                        "import 't' as m",
                        "break",
                        "continue",
                        "range(end=n)",
                        "loop.index",
                        "\n",
                        "é",
                        "🚀")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 3000)
    void anyTemplateEndsInTextOrFindingsTwiceTheSame(@ForAll("templates") String template) {
        assertEquals(outcome(template), outcome(template));
    }

    @Property(tries = 1000)
    void anyTextWithoutTagsIsItself(@ForAll String text) {
        String plain = text.replace("{", "");
        assertEquals(
                plain,
                Templates.compile(Map.of("t", plain), Limits.STANDARD.withSteps(1_000_000))
                        .render("t", CONTEXT));
    }

    private static String outcome(String template) {
        try {
            return Templates.compile(Map.of("t", template), TIGHT).render("t", CONTEXT);
        } catch (FindingsException e) {
            assertFalse(e.findings().isEmpty());
            e.findings().forEach(finding -> finding.places().forEach(SourceLine::withCaret));
            return e.findings().toString();
        }
    }
}
