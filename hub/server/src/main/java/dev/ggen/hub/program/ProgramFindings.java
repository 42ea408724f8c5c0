package dev.ggen.hub.program;

import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/** What the check found in a program, kept from when it was checked. The vendor's alone; a partner gets none and finds none. */
public interface ProgramFindings {
    /**
     * Which findings.
     *
     * @param proposal of a version or of one that waits
     * @param text part of a message, in any case; empty for all
     */
    record Query(
            UUID proposal, Optional<Severity> severity, Optional<String> rule, Optional<String> partner, String text) {
        public static Query all(UUID proposal) {
            return new Query(proposal, Optional.empty(), Optional.empty(), Optional.empty(), "");
        }

        public Query ofPartner(String id) {
            return new Query(proposal, severity, rule, Optional.of(id), text);
        }
    }

    /**
     * A finding.
     *
     * @param ordinal its number in its program, the gravest first
     * @param partners in whose files it points
     */
    record Found(int ordinal, Finding finding, List<String> partners) {
        public Found {
            partners = List.copyOf(partners);
        }
    }

    /**
     * A fact that a finding is about, in its Turtle.
     *
     * @param place where it is, and what it says
     * @param lines the lines around it; none where the file isn't the program's
     */
    record LitFact(Place place, List<Line> lines) {
        public LitFact {
            lines = List.copyOf(lines);
        }

        /** One line of the source; very long ones are cut. */
        public record Line(int number, String text, Light light) {}

        /** Whether a line is meant. */
        public enum Light {
            LIT,
            AROUND
        }
    }

    /** A finding with all its facts. */
    record Detail(Found found, List<LitFact> facts) {
        public Detail {
            facts = List.copyOf(facts);
        }
    }

    /** The gravest first; {@code PROGRAM_READ}. */
    Slice<Found> page(Viewer viewer, Query query, Optional<String> cursor, int size);

    /** How many of each severity match. */
    Map<Severity, Integer> counts(Viewer viewer, Query query);

    /** The rules that found something, and how often. */
    SortedMap<String, Integer> rules(Viewer viewer, UUID proposal);

    /**
     * One finding, its facts lit.
     *
     * @throws Refused when there is none
     */
    Detail finding(Viewer viewer, UUID proposal, int ordinal);
}
