package dev.ggen.hub.portal.program;

import dev.ggen.hub.portal.Badge;
import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.settlement.program.ProgramOutline.Promise;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What is promised by when, as rows by date, told apart by the hub's clock. */
public final class PromiseTables {
    private static final int SOON_DAYS = 31;

    private PromiseTables() {}

    public static Table of(List<Promise> promises, LocalDate today, Words words) {
        return Table.of(
                        words.text("program.promises"),
                        Column.text(words.text("program.promise.what")).stated(),
                        Column.text(words.text("program.promise.whom")).stated(),
                        Column.text(words.text("program.promise.due")).stated(),
                        Column.text(words.text("program.promise.kind")).wideOnly(),
                        Column.text(words.text("program.promise.state")))
                .rows(promises.stream()
                        .map(promise -> row(promise, today, words))
                        .toList())
                .orElse(Empty.of(
                        "clock", words.text("program.promises.none"), words.text("program.promises.none.words")));
    }

    private static Row row(Promise promise, LocalDate today, Words words) {
        return Row.of(
                Value.text(capitalized(promise.what())),
                promise.about().isPartner()
                        ? Value.link(
                                promise.about().label(),
                                "/partners/" + promise.about().id())
                        : Value.text(promise.about().label()),
                Value.day(promise.due(), promise.period()),
                Value.text(words.of("program.promise.sort", promise.sort())),
                Value.state(state(promise.due(), today, words)));
    }

    /** The vocabulary's words begin small; a row begins large. */
    private static String capitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Badge state(LocalDate due, LocalDate today, Words words) {
        if (due.isBefore(today)) {
            return Badge.neutral(words.text("program.promise.past"));
        }
        return due.isBefore(today.plusDays(SOON_DAYS))
                ? Badge.warn(words.text("program.promise.soon"))
                : Badge.neutral(words.text("program.promise.ahead"));
    }
}
