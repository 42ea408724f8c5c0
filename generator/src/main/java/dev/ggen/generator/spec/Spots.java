package dev.ggen.generator.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places of triples by their number: each has one, few have more. */
final class Spots {

    /** A place in the source with that number. */
    record Spot(int source, int line, int column) {}

    /** The most places that are kept of one triple. */
    static final int MOST_SPOTS = 100;

    private final Ints sources;
    private final Ints lines;
    private final Ints columns;
    private final Map<Integer, List<Spot>> more;

    Spots() {
        this(new Ints(), new Ints(), new Ints(), new HashMap<>());
    }

    private Spots(Ints sources, Ints lines, Ints columns, Map<Integer, List<Spot>> more) {
        this.sources = sources;
        this.lines = lines;
        this.columns = columns;
        this.more = more;
    }

    Spots copy() {
        return new Spots(sources.copy(), lines.copy(), columns.copy(), new HashMap<>(more));
    }

    void addFirst(int source, int line, int column) {
        sources.add(source);
        lines.add(line);
        columns.add(column);
    }

    void addMore(int triple, Spot spot) {
        List<Spot> spots = new ArrayList<>(more.getOrDefault(triple, List.of()));
        if (spots.size() + 1 >= MOST_SPOTS) {
            return;
        }
        spots.add(spot);
        more.put(triple, List.copyOf(spots));
    }

    Spot first(int triple) {
        return new Spot(sources.get(triple), lines.get(triple), columns.get(triple));
    }

    List<Spot> all(int triple) {
        List<Spot> spots = new ArrayList<>(List.of(first(triple)));
        spots.addAll(more.getOrDefault(triple, List.of()));
        return spots;
    }
}
