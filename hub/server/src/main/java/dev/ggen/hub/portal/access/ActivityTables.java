package dev.ggen.hub.portal.access;

import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import java.util.List;
import java.util.stream.Collectors;

/** The activity log as a table, for files: one line a command, what it changed in one cell. */
final class ActivityTables {
    private ActivityTables() {}

    static Table of(List<Changed> changes, Words words) {
        return Table.of(
                        words.text("access.activity"),
                        Column.text(words.text("access.activity.at")),
                        Column.text(words.text("access.activity.who")),
                        Column.text(words.text("access.activity.what")),
                        Column.text(words.text("access.activity.where")),
                        Column.text(words.text("access.activity.changed")))
                .rows(changes.stream().map(change -> row(change, words)).toList());
    }

    private static Row row(Changed change, Words words) {
        return Row.of(
                Value.moment(change.at()),
                Value.text(change.who()),
                Value.text(words.textOr("access.did." + change.what(), change.said())),
                Value.text(change.title(words), change.subject()),
                Value.text(change.lines().stream().map(ActivityTables::line).collect(Collectors.joining("; "))));
    }

    private static String line(Changed.Line line) {
        return line.member() + ": " + line.before() + " → " + line.after();
    }
}
