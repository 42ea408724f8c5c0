package dev.ggen.generator.plan;

import java.util.ArrayList;
import java.util.List;

/** The lines of an output whose text may come from several renderings, one behind the other. */
final class TracedLines {
    private final List<TracedFile.Line> lines = new ArrayList<>();
    private final List<TracedFile.Piece> open = new ArrayList<>();

    private TracedLines() {}

    static List<TracedFile.Line> of(TracedFile file) {
        TracedLines all = new TracedLines();
        for (TracedFile.Part part : file.texts()) {
            part.traced().lineage().pieces().forEach(piece -> all.add(new TracedFile.Piece(part, piece)));
        }
        if (!all.open.isEmpty()) {
            all.close();
        }
        return all.lines;
    }

    private void add(TracedFile.Piece piece) {
        open.add(piece);
        if (piece.piece().text().endsWith("\n")) {
            close();
        }
    }

    private void close() {
        StringBuilder text = new StringBuilder();
        open.forEach(piece -> text.append(piece.piece().text()));
        lines.add(new TracedFile.Line(lines.size() + 1, text.toString().stripTrailing(), List.copyOf(open)));
        open.clear();
    }
}
