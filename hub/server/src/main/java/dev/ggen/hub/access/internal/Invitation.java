package dev.ggen.hub.access.internal;

import java.net.URI;

/**
 * What makes the first link that somebody gets an invitation.
 *
 * @param by who invites
 * @param program to what, by its name
 * @param door where to ask for another link once this one is too old
 */
record Invitation(String by, String program, URI door) {}
