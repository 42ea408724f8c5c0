package dev.ggen.hub.program.internal;

import org.springframework.stereotype.Component;

/** The tables that a publication goes through, together. */
@Component
record PublishingTables(UploadTable uploads, ProposalTable proposals, VersionTable versions, ProgramStore store) {}
