package dev.ggen.hub.program.internal;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.program.ProposalView;
import dev.ggen.hub.program.PublishedVersion;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Severity;
import dev.ggen.receipt.Signer;
import dev.ggen.receipt.Statement;
import dev.ggen.receipt.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * The vendor's word that a program is published: an in-toto statement over its files and their one digest, from which day, and which two
 * people stand for it.
 */
final class PublicationReceipt {
    /** Says what the members of the predicate mean; a change of them takes a new number. */
    static final String PREDICATE_TYPE = "https://ggen.dev/program-publication/1";

    /** The subject that is the whole program, by its one digest. */
    static final String WHOLE = "program";

    private static final String FILES = "program/";

    private PublicationReceipt() {}

    static byte[] sign(PublishedVersion version, ProposalView approved, List<SourceFile> files, Signer signer) {
        List<Subject> subjects = new ArrayList<>();
        subjects.add(new Subject(WHOLE, version.digest()));
        files.forEach(file -> subjects.add(new Subject(FILES + file.path(), file.digest())));
        return new Statement(subjects, PREDICATE_TYPE, predicate(version, approved))
                .sign(signer)
                .bytes();
    }

    private static Json.Obj predicate(PublishedVersion version, ProposalView approved) {
        return Json.object()
                .put("number", version.number())
                .put("name", version.name())
                .put("programVersion", version.programVersion())
                .put("holdsFrom", version.holdsFrom().toString())
                .put("publishedAt", version.recordedAt().toString())
                .put("proposedBy", approved.proposedByName())
                .put("approvedBy", approved.decision().orElseThrow().byName())
                .put("findingsRed", approved.count(Severity.RED))
                .put("findingsYellow", approved.count(Severity.YELLOW))
                .build();
    }
}
