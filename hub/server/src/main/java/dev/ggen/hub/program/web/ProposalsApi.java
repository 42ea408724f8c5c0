package dev.ggen.hub.program.web;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Paging;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.DecideProposal;
import dev.ggen.hub.program.ProgramZip;
import dev.ggen.hub.program.ProposalView;
import dev.ggen.hub.program.ProposeProgram;
import dev.ggen.hub.program.Publishing;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Severity;
import dev.ggen.settlement.program.ProgramDiff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How a later version comes about. */
@RestController
@RequestMapping("/api/v1/program/proposals")
@Tag(name = "Program")
final class ProposalsApi {
    private final Publishing publishing;

    ProposalsApi(Publishing publishing) {
        this.publishing = publishing;
    }

    /** Work that was begun: watch it until it has ended. */
    record Begun(UUID job) {}

    /** A version that was published. */
    record Published(int version) {}

    /**
     * What was decided, on which program.
     *
     * @param digest of the program that was looked at, 64 hexadecimal digits
     * @param hasSeenCuts needed where the proposal takes from partners
     */
    record DecisionBody(
            @Schema(pattern = "^[0-9a-f]{64}$") String digest, Optional<Boolean> hasSeenCuts, Optional<String> reason) {
        DecideProposal of(UUID proposal) {
            if (!digest.matches("[0-9a-f]{64}")) {
                throw new Refused(
                        Refused.Kind.INVALID,
                        Finding.red("digest-malformed", "the digest can't be read")
                                .withAllowed("the proposal's digest: 64 hexadecimal digits"));
            }
            boolean hasSeen = hasSeenCuts.orElse(false);
            return new DecideProposal(
                    proposal,
                    new Digest(digest),
                    hasSeen ? DecideProposal.Cuts.SEEN : DecideProposal.Cuts.UNSEEN,
                    reason.orElse(""));
        }
    }

    /** A proposal. */
    record ProposalAnswer(
            UUID id,
            LocalDate holdsFrom,
            String name,
            String programVersion,
            Digest digest,
            OptionalInt baseVersion,
            ProgramDiff diff,
            int redFindings,
            int yellowFindings,
            String proposedBy,
            Instant recordedAt,
            Optional<ProposalView.Decision> decision,
            OptionalInt version) {
        static ProposalAnswer of(ProposalView proposal) {
            return new ProposalAnswer(
                    proposal.id(),
                    proposal.holdsFrom(),
                    proposal.name(),
                    proposal.programVersion(),
                    proposal.digest(),
                    proposal.baseVersion(),
                    proposal.diff(),
                    proposal.count(Severity.RED),
                    proposal.count(Severity.YELLOW),
                    proposal.proposedByName(),
                    proposal.recordedAt(),
                    proposal.decision(),
                    proposal.version());
        }
    }

    @PostMapping(consumes = "application/zip")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Hands in a program's folder as a ZIP file; a job checks and compares it")
    Begun propose(Viewer viewer, CommandId id, @RequestParam LocalDate holdsFrom, InputStream body) throws IOException {
        viewer.require(Permission.PROGRAM_PUBLISH);
        return new Begun(publishing.propose(viewer, id, new ProposeProgram(ProgramZip.read(body), holdsFrom)));
    }

    @GetMapping
    @Operation(summary = "All proposals, the newest first")
    Slice<ProposalAnswer> proposals(Viewer viewer, Paging paging) {
        return publishing.proposals(viewer, paging.cursor(), paging.size()).map(ProposalAnswer::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One proposal: what it changes, and what became of it")
    ProposalAnswer proposal(Viewer viewer, @PathVariable UUID id) {
        return ProposalAnswer.of(publishing.proposal(viewer, id));
    }

    @PostMapping("/{id}/approval")
    @Operation(summary = "Publishes a proposal of somebody else's")
    Published approve(Viewer viewer, CommandId command, @PathVariable UUID id, @RequestBody DecisionBody body) {
        return new Published(publishing.approve(viewer, command, body.of(id)));
    }

    @PostMapping("/{id}/rejection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Puts a proposal aside, with a reason")
    void reject(Viewer viewer, CommandId command, @PathVariable UUID id, @RequestBody DecisionBody body) {
        publishing.reject(viewer, command, body.of(id));
    }
}
