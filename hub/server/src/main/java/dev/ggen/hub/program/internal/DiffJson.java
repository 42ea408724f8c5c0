package dev.ggen.hub.program.internal;

import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.program.ProgramDiff;
import dev.ggen.settlement.program.ProgramDiff.Effect;
import dev.ggen.settlement.program.ProgramDiff.Grade;
import dev.ggen.settlement.program.SubjectChange;
import dev.ggen.settlement.program.SubjectChange.PropertyChange;
import java.util.List;

/** What a proposal changes, as its column keeps it: only ever written and read here. */
final class DiffJson {
    private DiffJson() {}

    static Json write(ProgramDiff diff) {
        return Json.object()
                .put("grade", diff.grade().name())
                .put(
                        "effects",
                        Json.of(diff.effects().stream()
                                .map(effect -> Json.object()
                                        .put("grade", effect.grade().name())
                                        .put("words", effect.words())
                                        .build())
                                .toList()))
                .put(
                        "changes",
                        Json.of(diff.changes().stream().map(DiffJson::change).toList()))
                .build();
    }

    private static Json change(SubjectChange change) {
        return Json.object()
                .put("kind", change.kind().name())
                .put("subject", change.subject())
                .put("name", change.name())
                .put("file", change.place().file())
                .put("line", change.place().line())
                .put(
                        "properties",
                        Json.of(change.properties().stream()
                                .map(property -> Json.object()
                                        .put("label", property.label())
                                        .put("removed", Json.ofStrings(property.removed()))
                                        .put("added", Json.ofStrings(property.added()))
                                        .build())
                                .toList()))
                .build();
    }

    static ProgramDiff read(Json json) {
        return new ProgramDiff(
                Grade.valueOf(text(json, "grade")),
                items(json, "effects").stream()
                        .map(effect -> new Effect(Grade.valueOf(text(effect, "grade")), text(effect, "words")))
                        .toList(),
                items(json, "changes").stream().map(DiffJson::readChange).toList());
    }

    private static SubjectChange readChange(Json json) {
        return new SubjectChange(
                SubjectChange.Kind.valueOf(text(json, "kind")),
                text(json, "subject"),
                text(json, "name"),
                items(json, "properties").stream()
                        .map(property -> new PropertyChange(
                                text(property, "label"), texts(property, "removed"), texts(property, "added")))
                        .toList(),
                Place.ofLine(text(json, "file"), line(json), ""));
    }

    private static int line(Json json) {
        return ((Json.Int) ((Json.Obj) json).get("line")).value().intValueExact();
    }

    private static String text(Json json, String name) {
        return ((Json.Str) ((Json.Obj) json).get(name)).value();
    }

    private static List<Json> items(Json json, String name) {
        return ((Json.Arr) ((Json.Obj) json).get(name)).items();
    }

    private static List<String> texts(Json json, String name) {
        return items(json, name).stream().map(item -> ((Json.Str) item).value()).toList();
    }
}
