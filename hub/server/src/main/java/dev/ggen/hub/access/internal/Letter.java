package dev.ggen.hub.access.internal;

import dev.ggen.hub.access.UserView;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * A sign-in link on its way to somebody.
 *
 * @param to whose link it is
 * @param invitation who invites; empty where the link was asked for
 * @param language of who asked for it
 */
record Letter(UserView to, URI link, Optional<Invitation> invitation, Locale language) {
    @Override
    public String toString() { // neither link nor address is ever in a log by accident
        return "a sign-in link for user " + to.id();
    }
}
