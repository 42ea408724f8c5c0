package dev.ggen.cli;

import dev.ggen.generator.plan.FactStory;
import dev.ggen.generator.plan.LineStory;
import dev.ggen.generator.spec.Fact;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import java.util.List;

/** Why a line is there, and what hangs on a fact, for programs. Places are as the project names its files. */
final class StoryJson {
    private StoryJson() {}

    static String text(LineStory story) {
        return CanonicalJson.text(Json.object()
                .put("path", story.path())
                .put("line", story.line())
                .put("text", story.text())
                .put("rule", story.rule())
                .put("place", place(story.place()))
                .put(
                        "parts",
                        Json.of(story.parts().stream().map(StoryJson::part).toList()))
                .put("rows", Json.of(story.rows().stream().map(StoryJson::row).toList()))
                .build());
    }

    private static Json part(LineStory.Part part) {
        return Json.object()
                .put("column", part.column())
                .put("text", part.text())
                .put("place", place(part.place()))
                .put(
                        "calls",
                        Json.of(part.calls().stream().map(StoryJson::place).toList()))
                .put("reads", Json.ofStrings(part.reads()))
                .put(
                        "rows",
                        Json.of(part.rows().stream()
                                .map(row -> Json.of((long) row))
                                .toList()))
                .build();
    }

    private static Json row(LineStory.UsedRow row) {
        Json.Builder cells = Json.object();
        row.cells().forEach(cells::put);
        return Json.object()
                .put("query", place(row.query()))
                .put("number", row.number())
                .put("cells", cells.build())
                .put("facts", Json.of(row.facts().stream().map(StoryJson::fact).toList()))
                .put("more", row.more())
                .build();
    }

    static String text(List<FactStory> stories) {
        return CanonicalJson.text(Json.of(stories.stream().map(StoryJson::story).toList()));
    }

    private static Json story(FactStory story) {
        return Json.object()
                .put("fact", fact(story.fact()))
                .put(
                        "readers",
                        Json.of(story.readers().stream().map(StoryJson::reader).toList()))
                .put(
                        "outputs",
                        Json.of(story.outputs().stream().map(StoryJson::output).toList()))
                .put("more", story.more())
                .build();
    }

    private static Json reader(FactStory.Reader reader) {
        return Json.object()
                .put("what", reader.what())
                .put("place", place(reader.place()))
                .build();
    }

    private static Json output(FactStory.OutputLine line) {
        return Json.object()
                .put("path", line.path())
                .put("line", line.line())
                .put("text", line.text())
                .put("rule", line.rule())
                .build();
    }

    private static Json fact(Fact fact) {
        return Json.object()
                .put("subject", term(fact.subject()))
                .put("predicate", term(fact.predicate()))
                .put("object", term(fact.object()))
                .put("place", place(fact.place()))
                .build();
    }

    private static Json term(Term term) {
        return switch (term) {
            case Term.Iri iri -> Json.object().put("iri", iri.value()).build();
            case Term.Literal literal ->
                Json.object()
                        .put("literal", literal.lexical())
                        .put("datatype", literal.datatype())
                        .put("language", literal.language())
                        .build();
            case Term.Blank blank -> Json.object().put("blank", blank.label()).build();
        };
    }

    private static Json place(Place place) {
        return Json.object()
                .put("file", place.file())
                .put("line", place.line())
                .put("column", place.column())
                .put("says", place.says())
                .build();
    }
}
