package dev.ggen.settlement.form;

import dev.ggen.generator.spec.SourceFile;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * An agreement as Turtle.
 *
 * @param source the file
 * @param fields line → the path of the field, or of the part, that begins in it
 */
public record Written(SourceFile source, NavigableMap<Integer, String> fields) {
    public Written {
        Objects.requireNonNull(source);
        fields = Collections.unmodifiableNavigableMap(new TreeMap<>(fields));
    }

    /** The path of what a line is about; empty for the whole agreement. */
    public String fieldAt(int line) {
        var entry = fields.floorEntry(line);
        return entry == null ? "" : entry.getValue();
    }
}
