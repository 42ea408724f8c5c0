package dev.ggen.hub.access.internal;

/** Takes sign-in links to their people. */
interface Post {
    void send(Letter letter);
}
