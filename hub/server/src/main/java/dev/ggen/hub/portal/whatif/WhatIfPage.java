package dev.ggen.hub.portal.whatif;

import dev.ggen.hub.portal.Field;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Table;
import dev.ggen.receipt.Finding;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An agreement's months at other volumes.
 *
 * @param estimate that it is one, or why there is none
 * @param action where the form asks
 * @param fields month and span
 * @param streams of each stream how much
 * @param says the whole in a sentence; empty for no estimate
 * @param lines clause by clause
 * @param months month by month; empty where there is one
 * @param brackets how far each clause is on its scale
 * @param keep what keeps it; empty for no estimate
 * @param refused why it wasn't kept
 */
public record WhatIfPage(
        Heading heading,
        Notice estimate,
        String action,
        List<Field> fields,
        List<Stream> streams,
        Optional<Sentence> says,
        Optional<Table> lines,
        Optional<Table> months,
        List<Sentence> brackets,
        Optional<Keep> keep,
        List<Finding> refused) {
    public WhatIfPage {
        refused = List.copyOf(refused);
        fields = List.copyOf(fields);
        streams = List.copyOf(streams);
        brackets = List.copyOf(brackets);
    }

    WhatIfPage refused(List<Finding> findings) {
        return new WhatIfPage(
                heading, estimate, action, fields, streams, says, lines, months, brackets, keep, findings);
    }

    /**
     * The form that keeps it.
     *
     * @param action where it is sent
     * @param asked what is asked, by name
     * @param fields its name and its note
     */
    public record Keep(String action, SortedMap<String, String> asked, List<Field> fields) {
        public Keep {
            asked = Collections.unmodifiableSortedMap(new TreeMap<>(asked));
            fields = List.copyOf(fields);
        }
    }

    /** A stream's fields. */
    public record Stream(String label, List<Field> fields) {
        public Stream {
            fields = List.copyOf(fields);
        }

        public boolean isWrong() {
            return fields.stream().anyMatch(field -> !field.error().isEmpty());
        }
    }
}
