package dev.ggen.hub.portal.access;

import dev.ggen.hub.access.UserView;

/**
 * A good link, which a press of the button uses up; only looking at the page doesn't, because mail scanners look too.
 *
 * @param action where the button goes
 * @param to where to go on to afterwards
 * @param user as whom
 */
public record ConfirmPage(String action, String to, UserView user) {}
