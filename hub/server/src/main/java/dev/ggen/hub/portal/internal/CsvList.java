package dev.ggen.hub.portal.internal;

import dev.ggen.hub.portal.internal.ListCells.Cell;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A list as CSV (RFC 4180), in UTF-8. A text that a spreadsheet would run as a formula gets an apostrophe before it, since names come from people
 * outside.
 */
final class CsvList {
    private static final String LINE = "\r\n";
    private static final String STARTS_FORMULAS = "=+-@\t\r";

    private CsvList() {}

    static void write(ListCells cells, OutputStream output) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(line(cells.heads().stream().map(CsvList::harmless).toList()));
        cells.rows()
                .forEach(row -> text.append(line(row.stream().map(CsvList::text).toList())));
        output.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(List<String> fields) {
        return fields.stream().map(CsvList::quoted).collect(Collectors.joining(",")) + LINE;
    }

    private static String quoted(String field) {
        boolean isPlain = field.chars().noneMatch(sign -> ",\"\r\n".indexOf(sign) >= 0);
        return isPlain ? field : "\"" + field.replace("\"", "\"\"") + "\"";
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> harmless(text.text());
            case Cell.Figure number -> number.number().toPlainString();
            case Cell.Day day -> day.day().toString();
            case Cell.Moment moment -> moment.instant().toString();
            case Cell.Nothing nothing -> "";
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && STARTS_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
