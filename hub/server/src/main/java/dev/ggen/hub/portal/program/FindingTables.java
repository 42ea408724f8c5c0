package dev.ggen.hub.portal.program;

import dev.ggen.hub.portal.Badge;
import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Tone;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.program.ProgramFindings.Found;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Severity;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Findings as rows. */
public final class FindingTables {
    private FindingTables() {}

    /**
     * A table of findings, each leading to its page.
     *
     * @param query what the links carry on: {@code ?version=2}, or nothing
     */
    public static Table of(List<Found> findings, String query, Words words) {
        return Table.of(
                        words.text("program.findings"),
                        Column.text(words.text("program.finding")),
                        Column.text(words.text("program.severity")).chosenBy("severity"),
                        Column.text(words.text("program.rule")).chosenBy("rule").wideOnly())
                .rows(findings.stream().map(found -> row(found, query, words)).toList())
                .orElse(Empty.of(
                        "check", words.text("program.findings.none"), words.text("program.findings.none.words")));
    }

    private static Row row(Found found, String query, Words words) {
        return Row.of(
                told(
                        words.found(found.finding().message()),
                        said -> Value.link(said, "/program/findings/" + found.ordinal() + query)),
                Value.state(severity(found.finding().severity(), words)),
                Value.code(found.finding().id()));
    }

    /** The same for a program that has no finding pages yet. */
    static Table withoutLinks(List<Found> findings, Words words) {
        Table table = of(findings, "", words);
        return table.rows(findings.stream()
                .map(found -> Row.of(
                        told(words.found(found.finding().message()), said -> Value.text(said, places(found))),
                        Value.state(severity(found.finding().severity(), words)),
                        Value.code(found.finding().id())))
                .toList());
    }

    /** A cell that is marked where it is in the language of programs. */
    static Value told(Sentence said, Function<String, Value> cell) {
        Value value = cell.apply(said.text());
        boolean isTranslated =
                said.parts().stream().anyMatch(part -> part.language().isEmpty());
        return isTranslated ? value : value.stated();
    }

    private static String places(Found found) {
        return found.finding().places().stream().map(Place::toString).collect(Collectors.joining(", "));
    }

    static Badge severity(Severity severity, Words words) {
        return new Badge(Tone.of(severity), words.of("program.severity", severity));
    }
}
