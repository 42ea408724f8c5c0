package dev.ggen.hub.platform;

import dev.ggen.receipt.Json;
import java.util.UUID;

/** Work that takes longer than an answer may: it can be left, watched, and goes on elsewhere when its node dies. */
public interface Jobs {
    /**
     * Adds a job to the running transaction; it starts after the commit.
     *
     * @param kind which {@link JobKind}
     * @param input all that it needs
     */
    UUID start(Viewer viewer, String kind, Json input);

    /**
     * How far it is.
     *
     * @throws Refused when there is none, or it isn't the viewer's to see
     */
    JobView view(Viewer viewer, UUID id);

    /** Waits in this thread until a job has ended, for scripts and seeding; bounded by {@link JobView#LONGEST}. */
    JobView await(Viewer viewer, UUID id);
}
