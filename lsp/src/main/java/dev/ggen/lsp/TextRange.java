package dev.ggen.lsp;

import dev.ggen.receipt.Place;
import java.nio.file.Path;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** From our places (lines and characters from 1) to the protocol's (from 0, in units of UTF-16). */
final class TextRange {
    private TextRange() {}

    /** The word at the place; the whole line where it names no column; the first line where it names the file. */
    static Location location(Path file, Place place, Documents documents) {
        String line = documents
                .text(file)
                .or(() -> FileText.read(file))
                .flatMap(text ->
                        text.lines().skip(Math.max(0, place.line() - 1L)).findFirst())
                .orElse(place.says());
        int row = Math.max(0, place.line() - 1);
        if (place.column() == 0) {
            int start = line.length() - line.stripLeading().length();
            return new Location(
                    Documents.uri(file),
                    range(row, start, Math.max(start, line.stripTrailing().length())));
        }
        int start = offset(line, place.column());
        return new Location(Documents.uri(file), range(row, start, wordEnd(line, start)));
    }

    static Range range(int row, int start, int end) {
        return new Range(new Position(row, start), new Position(row, end));
    }

    private static int offset(String line, int column) {
        int points = Math.min(column - 1, line.codePointCount(0, line.length()));
        return line.offsetByCodePoints(0, points);
    }

    private static int wordEnd(String line, int start) {
        int end = start;
        while (end < line.length()
                && !Character.isWhitespace(line.charAt(end))
                && ";,)".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return Math.max(end, Math.min(line.length(), start + 1));
    }
}
