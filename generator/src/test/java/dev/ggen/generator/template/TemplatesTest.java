package dev.ggen.generator.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static String render(String template, Settings settings) {
        return Templates.compile(Map.of("t", template), settings).render("t", Value.Obj.EMPTY);
    }

    @Test
    void oneCompilationRendersInManyThreadsAlike() {
        Templates templates = Templates.compile(
                Map.of("t", "{% for i in range(end=200) %}{{ i * n }}{% if not loop.last %},{% endif %}{% endfor %}"),
                Limits.STANDARD);
        Set<String> outcomes = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> templates.render("t", Value.Obj.EMPTY.with("n", Value.of(3))))
                .collect(Collectors.toSet());
        assertEquals(1, outcomes.size());
    }

    @Test
    void neitherLocaleNorZoneIsSeen() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String template =
                "{{ 'title' | upper }} {{ 1.5 }} {{ '2026-03-01' | date(format='%A %B') }} {{ 0 | date(format='%H') }}";
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertEquals("TITLE 1.5 Sunday March 00", render(template, Settings.STANDARD));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void escapingCanBeAskedForWhateverTheName() {
        assertEquals("&lt;", render("{{ '<' }}", Settings.STANDARD.with(Escaping.ALWAYS)));
        assertEquals("<", render("{{ '<' }}", Settings.STANDARD.with(Escaping.NEVER)));
    }

    @Test
    void functionsOfTheHostAreCalledWithTheirArguments() {
        HostFunction twice = new HostFunction(List.of("of", "sign?"), arguments -> Value.of(arguments.toString()));
        Settings settings = Settings.STANDARD.with(Map.of("twice", twice));
        assertEquals("{of=Str[text=a]}", render("{{ twice(of='a') }}", settings));
        assertEquals(
                List.of("Function `twice` takes no argument `other`.", "Function `twice` needs the argument `of`."),
                messages("{{ twice(other='a') }}", settings));
        assertEquals(
                List.of("Function `twice` takes no argument `off`."),
                messages("{{ twice(off='a') }}", settings),
                "one slip is said once");
    }

    @Test
    void aRefusalOfTheHostIsAFindingAtTheCall() {
        HostFunction refusing = new HostFunction(List.of(), arguments -> {
            throw new FindingsException(
                    Finding.red("no", "not today").withAllowed("tomorrow").withHint("Wait."));
        });
        FindingsException refused = assertThrows(
                FindingsException.class,
                () -> render("a {{ ask() }}", Settings.STANDARD.with(Map.of("ask", refusing))));
        assertEquals("`ask`: not today", refused.findings().getFirst().message());
        assertEquals("t:1:6", refused.findings().getFirst().places().getFirst().toString());
        assertEquals("tomorrow", refused.findings().getFirst().allowed());
        assertEquals("Wait.", refused.findings().getFirst().hint());
    }

    @Test
    void sixtyFourTemplatesExtendEachOtherAndNoMore() {
        assertEquals("base", family(64));
        assertEquals(
                "More than 64 templates extend each other, one the next.",
                assertThrows(FindingsException.class, () -> family(65))
                        .findings()
                        .getFirst()
                        .message());
    }

    /** What the youngest of so many templates renders to, each extending the one before. */
    private static String family(int generations) {
        Map<String, String> sources = new HashMap<>(Map.of("t1", "base"));
        for (int i = 2; i <= generations; i++) {
            sources.put("t" + i, "{% extends 't" + (i - 1) + "' %}");
        }
        return Templates.compile(sources, Limits.STANDARD).render("t" + generations, Value.Obj.EMPTY);
    }

    @Test
    void aThousandLevelsAreNestedAndNoMore() {
        Meter meter = new Meter(Limits.STANDARD);
        IntStream.range(0, 1000).forEach(i -> meter.nest());
        assertThrows(TemplateError.class, meter::nest);
        meter.nestTo(999);
        meter.nest();
        assertThrows(TemplateError.class, meter::nest);
    }

    @Test
    void aRegularExpressionHasAThousandCharactersAndNoMore() {
        Meter meter = new Meter(Limits.STANDARD);
        assertTrue(BoundedRegex.finds("a?".repeat(500), "b", meter));
        assertThrows(TemplateError.class, () -> BoundedRegex.finds("a?".repeat(500) + "b", "b", meter));
    }

    @Test
    void everythingWrongInAnyTemplateIsSaidAtOnce() {
        FindingsException refused = assertThrows(
                FindingsException.class,
                () -> Templates.compile(
                        Map.of("b", "{{ x | uper }}{{ now() }}", "a", "{% include 'c' %}"), Limits.STANDARD));
        assertEquals(
                List.of("a:1:1", "b:1:8", "b:1:18"),
                refused.findings().stream()
                        .map(finding -> finding.places().getFirst().toString())
                        .toList());
    }

    @Test
    void jsonOfReceiptsIsAContext() {
        Json.Obj json = Json.object()
                .put("b", 12345678901L)
                .put("a", Json.of(List.of(Json.of("x"), Json.of(true), Json.Null.NULL)))
                .build();
        Templates templates = Templates.compile(Map.of("t", "{{ b }} {{ a }}"), Limits.STANDARD);
        assertEquals("12345678901 [x, true, ]", templates.render("t", Value.of(json)));
    }

    @Test
    void referencesAreWhatATemplateNames() {
        String template =
                "{% extends 'base' %}{% import 'm' as m %}{% block b %}{% include ['x', 'y'] %}{% endblock %}";
        assertEquals(Set.of("base", "m", "x", "y"), Templates.references("t", template));
        assertEquals(Set.of(), Templates.references("t", "{% if"));
    }

    private static List<String> messages(String template, Settings settings) {
        return assertThrows(FindingsException.class, () -> render(template, settings)).findings().stream()
                .map(Finding::message)
                .toList();
    }
}
