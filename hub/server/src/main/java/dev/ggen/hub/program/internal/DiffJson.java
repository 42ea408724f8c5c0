package dev.ggen.hub.program.internal;

import dev.ggen.hub.platform.JsonFields;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.program.ProgramDiff;
import dev.ggen.settlement.program.ProgramDiff.Effect;
import dev.ggen.settlement.program.ProgramDiff.Grade;
import dev.ggen.settlement.program.SubjectChange;
import dev.ggen.settlement.program.SubjectChange.PropertyChange;

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
        JsonFields diff = JsonFields.of(json);
        return new ProgramDiff(
                Grade.valueOf(diff.text("grade")),
                diff.list("effects").stream()
                        .map(effect -> new Effect(Grade.valueOf(effect.text("grade")), effect.text("words")))
                        .toList(),
                diff.list("changes").stream().map(DiffJson::readChange).toList());
    }

    private static SubjectChange readChange(JsonFields change) {
        return new SubjectChange(
                SubjectChange.Kind.valueOf(change.text("kind")),
                change.text("subject"),
                change.text("name"),
                change.list("properties").stream()
                        .map(property -> new PropertyChange(
                                property.text("label"), property.texts("removed"), property.texts("added")))
                        .toList(),
                Place.ofLine(change.text("file"), Math.toIntExact(change.number("line")), ""));
    }
}
