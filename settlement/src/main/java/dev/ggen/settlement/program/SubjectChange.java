package dev.ggen.settlement.program;

import dev.ggen.receipt.Place;
import java.util.List;

/**
 * What changes about one subject of a program.
 *
 * @param kind whether the subject itself comes, goes, or stays
 * @param subject as the sources write it: {@code <stream/marketplace-sale>}
 * @param name as people know it
 * @param properties what changes, in the order of their labels
 * @param place where it stands now, or stood before it went
 */
public record SubjectChange(Kind kind, String subject, String name, List<PropertyChange> properties, Place place) {
    public SubjectChange {
        properties = List.copyOf(properties);
    }

    /** What happens to a subject. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * What changes in one property.
     *
     * @param label the vocabulary's word
     * @param removed values that no longer stand
     * @param added values that are new
     */
    public record PropertyChange(String label, List<String> removed, List<String> added) {
        public PropertyChange {
            removed = List.copyOf(removed);
            added = List.copyOf(added);
        }
    }
}
