package dev.ggen.lsp;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentPositionParams;

/**
 * A point in an open text, between two characters.
 *
 * @param file the text's
 * @param text as it stands
 * @param offset of the character behind the point
 * @param project that the file belongs to
 */
record TextSpot(Path file, String text, int offset, Optional<EditedProject> project, Documents documents) {

    static Optional<TextSpot> of(TextDocumentPositionParams asked, Documents documents, Projects projects) {
        return Documents.path(asked.getTextDocument().getUri())
                .flatMap(file -> documents
                        .text(file)
                        .or(() -> FileText.read(file))
                        .map(text -> new TextSpot(
                                file, text, offset(text, asked.getPosition()), projects.of(file), documents)));
    }

    private static int offset(String text, Position position) {
        int start = 0;
        for (int line = 0; line < position.getLine(); line++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return text.length();
            }
            start = end + 1;
        }
        int end = text.indexOf('\n', start);
        return Math.min(start + position.getCharacter(), end < 0 ? text.length() : end);
    }

    EditedProject.Knowledge knowledge() {
        return project.map(EditedProject::knowledge).orElse(EditedProject.Knowledge.NONE);
    }

    String before() {
        return text.substring(0, offset);
    }

    /** The word around the point, of the characters that these are. */
    String word(String characters) {
        return text.substring(start(characters), end(characters));
    }

    int start(String characters) {
        int start = offset;
        while (start > 0 && isWord(text.charAt(start - 1), characters)) {
            start--;
        }
        return start;
    }

    private int end(String characters) {
        int end = offset;
        while (end < text.length() && isWord(text.charAt(end), characters)) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c, String characters) {
        return Character.isLetterOrDigit(c) || c == '_' || characters.indexOf(c) >= 0;
    }

    /** From an offset of this text up to the point. */
    Range since(int start) {
        return new Range(position(text, start), position(text, offset));
    }

    static Position position(String text, int offset) {
        int line =
                (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        return new Position(line, offset - (text.lastIndexOf('\n', offset - 1) + 1));
    }

    /** A stretch of some text as a place that an editor can go to. */
    static Location location(Path file, String text, int start, int end) {
        return new Location(Documents.uri(file), new Range(position(text, start), position(text, end)));
    }
}
