package dev.ggen.hub.access;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Where somebody is signed in: seen and ended by himself. A session that ended is refused from the next request on. */
public interface Sessions {
    /** After so long without a request a session is over. */
    Duration IDLE = Duration.ofHours(12);

    /** A session is never older. */
    Duration OLDEST = Duration.ofDays(7);

    /** The viewer's own living sessions, newest first. */
    List<SessionView> own(Viewer viewer);

    /**
     * Ends one of the viewer's own.
     *
     * @throws dev.ggen.hub.platform.Refused when it isn't his or is over
     */
    void end(Viewer viewer, CommandId id, UUID session);
}
