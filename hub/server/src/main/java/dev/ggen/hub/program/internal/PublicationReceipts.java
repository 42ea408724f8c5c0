package dev.ggen.hub.program.internal;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.evidence.Audience;
import dev.ggen.hub.evidence.Evidence;
import dev.ggen.hub.evidence.VendorKey;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProposalView;
import dev.ggen.hub.program.PublishedVersion;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Statement;
import dev.ggen.receipt.Subject;
import dev.ggen.settlement.bundle.BundleLayout;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The vendor's word that a program is published: an in-toto statement over its one digest and over the files that everybody is shown, from
 * which day, and which two people stand for it. Names no file of one partner's: every partner may read it. Logged and kept as evidence.
 */
@Component
final class PublicationReceipts {
    /** Says what the members of the predicate mean; a change of them takes a new number. */
    static final String PREDICATE_TYPE = "https://ggen.dev/program-publication/1";

    /** The subject that is the whole program, by its one digest. */
    static final String WHOLE = "program";

    private static final String FILES = "program/";

    private static final String KIND = "program-publication";

    private final VendorKey key;
    private final Evidence evidence;

    PublicationReceipts(VendorKey key, Evidence evidence) {
        this.key = key;
        this.evidence = evidence;
    }

    byte[] sign(PublishedVersion version, ProposalView approved, List<SourceFile> files) {
        List<Subject> subjects = new ArrayList<>();
        subjects.add(new Subject(WHOLE, version.digest()));
        BundleLayout.disclosedTo("", files)
                .forEach(file -> subjects.add(new Subject(FILES + file.path(), file.digest())));
        return new Statement(subjects, PREDICATE_TYPE, predicate(version, approved))
                .sign(key.signer())
                .bytes();
    }

    /** In the publication's own transaction, late: appends queue. */
    void log(Viewer viewer, PublishedVersion version, byte[] receipt) {
        String subject = "program/versions/" + version.number();
        evidence.keep(viewer, KIND, subject, new Audience.Everyone(), receipt);
        evidence.append(viewer, KIND, subject, new Audience.Everyone(), receipt);
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
                .build();
    }
}
