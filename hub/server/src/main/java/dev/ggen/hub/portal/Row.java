package dev.ggen.hub.portal;

import java.util.List;
import java.util.Optional;

/**
 * A table's row.
 *
 * @param cells one for each column
 * @param why opened below the row
 * @param kind what the row is for
 */
public record Row(List<Value> cells, Optional<Why> why, Kind kind) {
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
