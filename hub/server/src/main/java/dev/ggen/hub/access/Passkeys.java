package dev.ggen.hub.access;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keys that live in devices and sign in without mail: made once signed in, bound to this hub's address, asked for with the device's own lock. */
public interface Passkeys {
    /** How long a browser may take to answer. */
    Duration GOOD_FOR = Duration.ofMinutes(5);

    /** Nobody has more. */
    int MOST = 10;

    /** The viewer's own, newest first. */
    List<PasskeyView> own(Viewer viewer);

    /** Asks the viewer's browser to make one. */
    PasskeyOffer offer(Viewer viewer);

    /**
     * Keeps the one that it made.
     *
     * @param label how the viewer calls it
     * @param credential what the browser answered, as JSON
     * @throws dev.ggen.hub.platform.Refused when the answer doesn't prove what it should
     */
    void register(Viewer viewer, CommandId id, String challenge, String label, String credential);

    /** Forgets one of the viewer's own: it signs nobody in from now on. */
    void remove(Viewer viewer, CommandId id, String passkey);

    /** Asks a stranger's browser to prove who he is. */
    PasskeyOffer challenge();

    /** Who proved it; empty when the answer proves nothing. */
    Optional<UUID> prove(String challenge, String credential);
}
