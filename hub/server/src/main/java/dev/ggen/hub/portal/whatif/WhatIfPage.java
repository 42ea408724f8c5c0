package dev.ggen.hub.portal.whatif;

import dev.ggen.hub.portal.Field;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Table;
import java.util.List;
import java.util.Optional;

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
        List<Sentence> brackets) {
    public WhatIfPage {
        fields = List.copyOf(fields);
        streams = List.copyOf(streams);
        brackets = List.copyOf(brackets);
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
