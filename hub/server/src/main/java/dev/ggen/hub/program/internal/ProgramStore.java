package dev.ggen.hub.program.internal;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProposalView;
import dev.ggen.hub.program.ProposalView.Decision;
import dev.ggen.hub.program.ProposalView.Outcome;
import dev.ggen.hub.program.PublishedVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes proposals and versions; called inside of writing transactions. */
@Component
final class ProgramStore {
    private final ProposalTable proposals;
    private final SourceTable sources;
    private final FindingTable findings;
    private final VersionTable versions;
    private final PublicationReceipts receipts;
    private final HubClock clock;

    ProgramStore(
            ProposalTable proposals,
            SourceTable sources,
            FindingTable findings,
            VersionTable versions,
            PublicationReceipts receipts,
            HubClock clock) {
        this.proposals = proposals;
        this.sources = sources;
        this.findings = findings;
        this.versions = versions;
        this.receipts = receipts;
        this.clock = clock;
    }

    void propose(CheckedUpload checked, Viewer proposer) {
        proposals.add(checked, proposer, clock.now());
        sources.add(checked.id(), checked.files());
        findings.add(checked.id(), checked.findings());
    }

    List<SourceFile> files(UUID proposal) {
        return sources.of(proposal);
    }

    /** Numbers and signs it; the caller holds the numbering lock. */
    PublishedVersion publish(UUID proposal, Viewer approver, String reason) {
        Instant now = clock.now();
        proposals.decide(proposal, new Decision(Outcome.APPROVED, approver.user(), approver.name(), reason, now));
        ProposalView approved = proposals.one(proposal).orElseThrow();
        PublishedVersion version = new PublishedVersion(
                versions.newest() + 1,
                proposal,
                approved.holdsFrom(),
                Optional.empty(),
                approved.name(),
                approved.programVersion(),
                approved.digest(),
                now);
        byte[] receipt = receipts.sign(version, approved, sources.of(proposal));
        versions.add(version, receipt);
        receipts.log(approver, version, receipt);
        return version;
    }

    void reject(UUID proposal, Viewer viewer, String reason) {
        proposals.decide(proposal, new Decision(Outcome.REJECTED, viewer.user(), viewer.name(), reason, clock.now()));
    }
}
