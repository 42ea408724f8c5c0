package dev.ggen.hub.access.internal;

import dev.ggen.hub.platform.StartedBy;

/** Tells links to whoever started the hub, and to no log: for a demo, and until mail is set up. */
final class ConsolePost implements Post {
    private final StartedBy startedBy;

    ConsolePost(StartedBy startedBy) {
        this.startedBy = startedBy;
    }

    @Override
    public void send(Letter letter) {
        startedBy
                .told()
                .accept(letter.invitation()
                                .map(invitation -> invitation.by() + "'s invitation to " + invitation.program())
                                .orElse("A sign-in link")
                        + " for " + letter.to().name() + ", " + letter.to().email() + ": " + letter.link());
    }
}
