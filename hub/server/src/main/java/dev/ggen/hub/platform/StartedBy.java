package dev.ggen.hub.platform;

import java.util.function.Consumer;

/**
 * Whoever started the hub, who reads what no log may hold: sign-in links, where no mail leaves.
 *
 * @param told takes one line
 */
public record StartedBy(Consumer<String> told) {
    /** Nobody listens. */
    public static final StartedBy NOBODY = new StartedBy(line -> {});
}
