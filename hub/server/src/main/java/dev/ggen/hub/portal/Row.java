package dev.ggen.hub.portal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table's row.
 *
 * @param cells one for each column
 * @param why opened below the row
 * @param kind what the row is for
 */
public record Row(List<Value> cells, Optional<Why> why, Kind kind) {
    private static final Pattern WHOLE = Pattern.compile("[A-Z0-9]+(?:-[A-Z0-9]+)+(?: \\d{4}-\\d{2})?");
    private static final int LONGEST_WHOLE = 28;

    /** What a row is for. */
    public enum Kind {
        PLAIN,
        /** Stands out quietly: held, disputed. */
        HELD,
        /** The sum of those above. */
        SUM
    }

    public Row {
        cells = List.copyOf(cells);
    }

    public static Row of(Value... cells) {
        return new Row(List.of(cells), Optional.empty(), Kind.PLAIN);
    }

    public Row because(Why reason) {
        return new Row(cells, Optional.of(reason), kind);
    }

    /** Is a cell an id or a month, which nobody reads in two lines? {@code AWS-2026}, {@code AWS-2026 2026-09}, {@code 2026-09}. */
    public boolean isWhole(int cell) {
        String text = switch (cells.get(cell)) {
            case Value.Text words -> words.text();
            case Value.Link link -> link.text();
            default -> "";
        };
        return text.length() <= LONGEST_WHOLE && WHOLE.matcher(text).matches();
    }

    Row with(List<Value> otherCells) {
        return new Row(otherCells, why, kind);
    }

    public Row held() {
        return new Row(cells, why, Kind.HELD);
    }

    public Row sum() {
        return new Row(cells, why, Kind.SUM);
    }
}
