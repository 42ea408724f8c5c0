package dev.ggen.hub.access;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Viewer;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** One-time links: whoever reads the mail of an address signs in as it. */
public interface SignInLinks {
    /** How long a link is good. */
    Duration GOOD_FOR = Duration.ofMinutes(15);

    /** So many links are sent to one address within {@link #GOOD_FOR}, whoever asks. */
    int MOST_PER_EMAIL = 5;

    /** So many may be asked for from one network address within {@link #GOOD_FOR}. */
    int MOST_PER_CLIENT = 30;

    /**
     * Sends a link to an address, for each account that it has; says nothing about whether there was one, nor whether there were too many.
     *
     * @param email as somebody typed it
     * @param client the network address that asks
     * @param target where to go on to after signing in
     */
    void request(String email, String client, LocalTarget target);

    /** Sends somebody a new link, as after inviting him. Takes the permission user-manage. */
    void send(Viewer viewer, CommandId id, UUID user);

    /**
     * Makes a link and hands it out instead of sending it: for the first start and the demo.
     *
     * @param viewer the hub itself; nobody else gets another's link
     */
    URI issue(Viewer viewer, UUID user);

    /** For whom a link is, without using it up; empty when it is used, too old or none of ours. */
    Optional<UserView> look(String secret);

    /** Uses a link up; empty when it is used, too old or none of ours. */
    Optional<UUID> use(String secret);
}
