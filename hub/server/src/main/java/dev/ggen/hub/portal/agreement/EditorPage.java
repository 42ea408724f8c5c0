package dev.ggen.hub.portal.agreement;

import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The form by which an agreement is written, and beside it what it says so far.
 *
 * @param draft under which it is saved
 * @param revision that was opened; 0 of what was never saved
 * @param iri the agreement's own
 * @param notice what came of the last button
 */
public record EditorPage(
        Heading heading, UUID draft, int revision, String iri, Optional<Notice> notice, EditorPart form, Look look) {
    public EditorPage {
        Objects.requireNonNull(form);
        Objects.requireNonNull(look);
    }

    /**
     * What it says so far.
     *
     * @param lacks how many fields are missing or wrong; 0 when it is whole
     * @param lacking some of them
     * @param findings what the program has against it
     * @param advice what is odd in it
     * @param turtle the file that it makes
     */
    public record Look(
            List<Said> clauses,
            List<Sentence> terms,
            int lacks,
            List<Lack> lacking,
            List<Finding> findings,
            List<Finding> advice,
            boolean isSound,
            String turtle) {
        public Look {
            clauses = List.copyOf(clauses);
            terms = List.copyOf(terms);
            lacking = List.copyOf(lacking);
            findings = List.copyOf(findings);
            advice = List.copyOf(advice);
        }
    }

    /** A clause's sentence. */
    public record Said(String number, Sentence sentence) {}

    /** A field that is missing or wrong, and where it is. */
    public record Lack(String where, String href, String what) {}
}
