package dev.ggen.generator.plan;

import dev.ggen.generator.query.RowFacts;
import dev.ggen.generator.template.Lineage;
import dev.ggen.generator.template.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** Tells how the lines of one output came to be. */
final class LineTelling {
    private static final int MOST_ROWS = 5;
    private static final int MOST_FACTS = 60;

    private final RuleTrace trace;
    private final TracedFile file;

    LineTelling(RuleTrace trace, TracedFile file) {
        this.trace = trace;
        this.file = file;
    }

    LineStory story(TracedFile.Line line) {
        List<Asked> rows = new ArrayList<>();
        List<LineStory.Part> parts = new ArrayList<>();
        int column = 1;
        for (TracedFile.Piece piece : line.pieces()) {
            String text = piece.piece().text().stripTrailing().isEmpty()
                    ? ""
                    : withoutEnd(piece.piece().text());
            if (!text.isEmpty()) {
                parts.add(part(piece, column, text, rows));
            }
            column +=
                    piece.piece().text().codePointCount(0, piece.piece().text().length());
        }
        return new LineStory(
                file.path(),
                line.number(),
                line.text(),
                file.rule().name(),
                file.rule().place(),
                parts,
                rows.stream().map(this::used).toList());
    }

    private static String withoutEnd(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private LineStory.Part part(TracedFile.Piece piece, int column, String text, List<Asked> rows) {
        Lineage.Origin origin = piece.piece().origin();
        List<Integer> numbers = new ArrayList<>();
        for (Asked asked : rows(piece)) {
            if (!rows.contains(asked)) {
                rows.add(asked);
            }
            numbers.add(rows.indexOf(asked));
        }
        RuleTemplate template = piece.part().template();
        return new LineStory.Part(
                column,
                text,
                template.place(origin.place()),
                origin.calls().stream().map(template::place).toList(),
                origin.reads(),
                numbers);
    }

    /** The rows that a piece reads; for a template's own text, those in whose rounds it stands. */
    SequencedSet<Asked> rows(TracedFile.Piece piece) {
        LinkedHashSet<Asked> rows = new LinkedHashSet<>();
        Lineage.Origin origin = piece.piece().origin();
        for (String read : origin.reads()) {
            rows.addAll(rowsOf(List.of(read.split("[.\\[]")), piece));
        }
        if (rows.isEmpty()) {
            for (Lineage.Round round : origin.rounds().reversed()) {
                rows.addAll(trace.asked().in(round.value(), 1));
                if (!rows.isEmpty()) {
                    return rows;
                }
            }
        }
        Value row = piece.part().seen().members().get("row");
        if (rows.isEmpty() && row != null) {
            rows.addAll(trace.asked().in(row, 1));
        }
        return rows;
    }

    private List<Asked> rowsOf(List<String> path, TracedFile.Piece piece) {
        for (Lineage.Round round : piece.piece().origin().rounds().reversed()) {
            if (round.variable().equals(path.getFirst())) {
                return along(round.value(), path);
            }
        }
        Map<String, Value> seen = piece.part().seen().members();
        Value value = seen.get(path.getFirst());
        Optional<Lineage.Round> keyed = keyed(value, piece);
        if (keyed.isPresent() || value == null) {
            return keyed.map(round -> trace.asked().in(round.value(), MOST_ROWS))
                    .orElse(List.of());
        }
        List<Asked> found = along(value, path);
        return found.isEmpty() ? ofColumn(seen) : found;
    }

    /** The round whose key a name stands for that is no variable of a loop: what was printed is the key, or there is nothing else of that name. */
    private static Optional<Lineage.Round> keyed(@Nullable Value seen, TracedFile.Piece piece) {
        return piece.piece().origin().rounds().reversed().stream()
                .filter(round -> round.key()
                        .filter(key -> seen == null || piece.piece().text().contains(key))
                        .isPresent())
                .findFirst();
    }

    /** A column by itself is one of the file's row, or of the first row. */
    private List<Asked> ofColumn(Map<String, Value> seen) {
        Value row = seen.getOrDefault("row", seen.getOrDefault("results", Value.of(List.of())));
        return trace.asked().in(row, 1);
    }

    /** The first row on the way into a value; else the rows that it holds in the end. */
    private List<Asked> along(Value start, List<String> path) {
        Value value = start;
        for (String step : path.subList(1, path.size())) {
            Optional<Asked> row = trace.asked().find(value);
            if (row.isPresent()) {
                return List.of(row.get());
            }
            Optional<Value> next = step(value, step);
            if (next.isEmpty()) {
                return trace.asked().in(value, MOST_ROWS);
            }
            value = next.get();
        }
        return trace.asked().in(value, MOST_ROWS);
    }

    private static Optional<Value> step(Value value, String name) {
        if (value instanceof Value.Obj object) {
            return Optional.ofNullable(object.members().get(name));
        }
        if (value instanceof Value.Arr list && name.matches("[0-9]{1,6}")) {
            int index = Integer.parseInt(name);
            return index < list.items().size() ? Optional.of(list.items().get(index)) : Optional.empty();
        }
        return Optional.empty();
    }

    private LineStory.UsedRow used(Asked asked) {
        RowFacts facts = facts(asked);
        return new LineStory.UsedRow(
                asked.place(), asked.number(), asked.cells(), facts.facts(), facts.extent() == RowFacts.Extent.FIRST);
    }

    RowFacts facts(Asked asked) {
        return asked.facts(trace.knowledge(), MOST_FACTS);
    }
}
