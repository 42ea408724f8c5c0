package dev.ggen.hub.program.internal;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Commands;
import dev.ggen.hub.platform.Cursor;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.JobView;
import dev.ggen.hub.platform.Jobs;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.DecideProposal;
import dev.ggen.hub.program.ProposalView;
import dev.ggen.hub.program.ProposeProgram;
import dev.ggen.hub.program.PublishedVersion;
import dev.ggen.hub.program.Publishing;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.bundle.ProgramDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Proposals from hand-in to publication. */
@Component
final class StoredPublishing implements Publishing {
    private final Transactions transactions;
    private final Commands commands;
    private final Activity activity;
    private final Jobs jobs;
    private final HubClock clock;
    private final PublishingTables tables;

    StoredPublishing(
            Transactions transactions,
            Commands commands,
            Activity activity,
            Jobs jobs,
            HubClock clock,
            PublishingTables tables) {
        this.transactions = transactions;
        this.commands = commands;
        this.activity = activity;
        this.jobs = jobs;
        this.clock = clock;
        this.tables = tables;
    }

    @Override
    public UUID propose(Viewer viewer, CommandId id, ProposeProgram program) {
        viewer.require(Permission.PROGRAM_PUBLISH);
        requireBounds(program.files());
        DecisionRules.requireLater(program.holdsFrom(), clock.today());
        Json input = Json.object()
                .put("digest", ProgramDigest.of(program.files()).hex())
                .put("holdsFrom", program.holdsFrom().toString())
                .build();
        Json job = commands.run(viewer, id, "propose-program", input, () -> {
            tables.uploads().add(id.value(), viewer.user(), program.files(), clock.now());
            UUID started = jobs.start(viewer, CheckProgram.KIND, CheckProgram.input(id.value(), program.holdsFrom()));
            return Json.of(started.toString());
        });
        return UUID.fromString(JsonFields.answered(job));
    }

    private static void requireBounds(List<SourceFile> files) {
        long bytes = files.stream().mapToLong(SourceFile::size).sum();
        if (files.size() > MOST_FILES || bytes > MOST_BYTES) {
            throw new Refused(
                    Refused.Kind.TOO_LARGE,
                    Finding.red(
                                    "program-too-large",
                                    "the program has " + files.size() + " files of " + bytes + " bytes together")
                            .withAllowed("at most " + MOST_FILES + " files of " + MOST_BYTES + " bytes"));
        }
    }

    @Override
    public Optional<UUID> proposalOf(JobView job) {
        return job.kind().equals(CheckProgram.KIND)
                ? job.answer()
                        .map(answer -> UUID.fromString(JsonFields.of(answer).text("proposal")))
                : Optional.empty();
    }

    @Override
    public ProposalView proposal(Viewer viewer, UUID id) {
        viewer.require(Permission.PROGRAM_READ);
        return transactions.read(viewer, () -> known(id));
    }

    @Override
    public List<SourceFile> sources(Viewer viewer, UUID proposal) {
        viewer.require(Permission.PROGRAM_READ);
        return transactions.read(
                viewer, () -> tables.store().files(known(proposal).id()));
    }

    private ProposalView known(UUID id) {
        return tables.proposals().one(id).orElseThrow(() -> Refused.notFound("proposal " + id));
    }

    @Override
    public Slice<ProposalView> proposals(Viewer viewer, Optional<String> cursor, int size) {
        viewer.require(Permission.PROGRAM_READ);
        Optional<UUID> before = cursor.map(Cursor::readUuid);
        return Slice.of(
                transactions.read(viewer, () -> tables.proposals().before(before, size + 1)),
                size,
                proposal -> proposal.id().toString());
    }

    @Override
    public int waiting(Viewer viewer) {
        viewer.require(Permission.PROGRAM_READ);
        return transactions.read(viewer, () -> tables.proposals().waiting());
    }

    @Override
    public int approve(Viewer viewer, CommandId id, DecideProposal decision) {
        viewer.require(Permission.PROGRAM_APPROVE);
        Json number = commands.run(viewer, id, "approve-program", input(decision), () -> {
            tables.versions().lock();
            ProposalView proposal = known(decision.proposal());
            DecisionRules.requireApprovable(proposal, decision, viewer, clock.today(), tables.versions());
            PublishedVersion version = tables.store().publish(proposal.id(), viewer, decision.reason());
            activity.record(
                    viewer,
                    id,
                    "approve-program",
                    "program/versions/" + version.number(),
                    Optional.empty(),
                    Json.Null.NULL,
                    told(version));
            return Json.of(version.number());
        });
        return ((Json.Int) number).value().intValueExact();
    }

    @Override
    public void reject(Viewer viewer, CommandId id, DecideProposal decision) {
        if (!viewer.may(Permission.PROGRAM_PUBLISH)) {
            viewer.require(Permission.PROGRAM_APPROVE);
        }
        commands.run(viewer, id, "reject-program", input(decision), () -> {
            ProposalView proposal = known(decision.proposal());
            DecisionRules.requireRejectable(proposal, decision, viewer);
            tables.store().reject(proposal.id(), viewer, decision.reason());
            activity.record(
                    viewer,
                    id,
                    "reject-program",
                    "program/proposals/" + proposal.id(),
                    Optional.empty(),
                    Json.Null.NULL,
                    Json.object().put("reason", decision.reason()).build());
            return Json.Null.NULL;
        });
    }

    private static Json input(DecideProposal decision) {
        return Json.object()
                .put("proposal", decision.proposal().toString())
                .put("digest", decision.digest().hex())
                .put("cuts", decision.cuts().name())
                .put("reason", decision.reason())
                .build();
    }

    private static Json told(PublishedVersion version) {
        return Json.object()
                .put("version", version.number())
                .put("digest", version.digest().hex())
                .put("holdsFrom", version.holdsFrom().toString())
                .build();
    }
}
