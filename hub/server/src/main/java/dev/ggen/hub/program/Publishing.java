package dev.ggen.hub.program;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.JobView;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How a later version comes about: handed in, checked, compared, approved by somebody else. The vendor's business alone. */
public interface Publishing {
    /** The most files of a program. */
    int MOST_FILES = 2_000;

    /** The most bytes of all of them together. */
    int MOST_BYTES = 32 << 20;

    /**
     * Hands in a program; takes {@code PROGRAM_PUBLISH}. A job checks it: it ends as a proposal whose id is the command's, or refused with
     * its red findings.
     *
     * @return the job's id
     */
    UUID propose(Viewer viewer, CommandId id, ProposeProgram program);

    /** The proposal that a finished job made. */
    Optional<UUID> proposalOf(JobView job);

    /**
     * One proposal; takes {@code PROGRAM_READ}.
     *
     * @throws Refused when there is none
     */
    ProposalView proposal(Viewer viewer, UUID id);

    /** The files of a proposed program, decided or not; takes {@code PROGRAM_READ}. */
    List<SourceFile> sources(Viewer viewer, UUID proposal);

    /** All proposals, the newest first. */
    Slice<ProposalView> proposals(Viewer viewer, Optional<String> cursor, int size);

    /** How many wait for a decision. */
    int waiting(Viewer viewer);

    /**
     * Publishes a proposal; takes {@code PROGRAM_APPROVE}, and not whoever proposed it.
     *
     * @return the number of the new version
     * @throws Refused when it was decided, when its day is taken or past, when the program changed since it was compared, or when it takes
     *     from partners and that wasn't acknowledged
     */
    int approve(Viewer viewer, CommandId id, DecideProposal decision);

    /** Puts a proposal aside; takes {@code PROGRAM_APPROVE}, or to be who proposed it. A reason is asked for. */
    void reject(Viewer viewer, CommandId id, DecideProposal decision);
}
