package dev.ggen.hub.portal.program;

import dev.ggen.hub.portal.Badge;
import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.settlement.program.ProgramDiff;
import dev.ggen.settlement.program.ProgramDiff.Grade;
import dev.ggen.settlement.program.SubjectChange;
import dev.ggen.settlement.program.SubjectChange.PropertyChange;
import java.util.stream.Collectors;

/**
 * What a version changes.
 *
 * @param grade the gravest effect
 * @param effects for or against partners
 * @param changes by subject
 */
public record ChangesView(Badge grade, Table effects, Table changes) {
    private static final int MOST_CHANGES = 500;

    static ChangesView of(ProgramDiff diff, Words words) {
        return new ChangesView(grade(diff.grade(), words), effects(diff, words), changes(diff, words));
    }

    static Badge grade(Grade grade, Words words) {
        String word = words.of("program.grade", grade);
        return switch (grade) {
            case NONE, PLAIN -> Badge.neutral(word);
            case GRANT -> Badge.good(word);
            case CUT -> Badge.bad(word);
        };
    }

    private static Table effects(ProgramDiff diff, Words words) {
        return Table.of(
                        words.text("program.effects"),
                        Column.text(words.text("program.effect")).stated(),
                        Column.text(words.text("program.grade")))
                .rows(diff.effects().stream()
                        .map(effect -> Row.of(Value.text(effect.words()), Value.state(grade(effect.grade(), words))))
                        .toList())
                .orElse(Empty.of(
                        "check", words.text("program.effects.none"), words.text("program.effects.none.words")));
    }

    private static Table changes(ProgramDiff diff, Words words) {
        return Table.of(
                        words.text("program.changes"),
                        Column.text(words.text("program.change.subject")).stated(),
                        Column.text(words.text("program.change.kind")),
                        Column.text(words.text("program.change.what")),
                        Column.text(words.text("program.change.place")).wideOnly())
                .rows(diff.changes().stream()
                        .limit(MOST_CHANGES)
                        .map(change -> row(change, words))
                        .toList())
                .orElse(Empty.of(
                        "check", words.text("program.changes.none"), words.text("program.changes.none.words")));
    }

    private static Row row(SubjectChange change, Words words) {
        return Row.of(
                change.name().equals(change.subject())
                        ? Value.code(change.subject())
                        : Value.text(change.name(), change.subject()),
                Value.text(words.of("program.change", change.kind())),
                Value.text(change.properties().stream()
                        .map(property -> words(property, words))
                        .collect(Collectors.joining("; "))),
                Value.code(change.place().toString()));
    }

    /** {@code maximum: 0.08 instead of 0.10}. */
    private static String words(PropertyChange change, Words words) {
        String added = String.join(", ", change.added());
        String removed = String.join(", ", change.removed());
        if (removed.isEmpty()) {
            return change.label() + ": " + added;
        }
        return added.isEmpty()
                ? words.text("program.change.without", change.label(), removed)
                : words.text("program.change.instead", change.label(), added, removed);
    }
}
