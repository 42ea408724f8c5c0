package dev.ggen.hub.access.internal;

import dev.ggen.hub.access.UserView;
import java.net.URI;

/**
 * A sign-in link on its way to somebody.
 *
 * @param to whose link it is
 */
record Letter(UserView to, URI link) {
    @Override
    public String toString() { // neither link nor address is ever in a log by accident
        return "a sign-in link for user " + to.id();
    }
}
