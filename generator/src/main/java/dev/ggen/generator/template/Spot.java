package dev.ggen.generator.template;

import dev.ggen.receipt.Place;

/** A point in a template's text. */
record Spot(Source source, int offset) {
    Spot {
        if (offset < 0 || offset > source.text().length()) {
            throw new IllegalArgumentException("no such offset in " + source.name() + ": " + offset);
        }
    }

    /** Name, line, column, and the whole line as it stands. */
    Place place() {
        return new Place(source.name(), source.line(offset), source.column(offset), source.lineAt(offset));
    }
}
