package dev.ggen.hub.access;

import java.util.UUID;

/**
 * A list as somebody likes to look at it.
 *
 * @param path the list's page: {@code /statements}
 * @param query what its address asks for, without the question mark; empty for the list as it is
 */
public record SavedView(UUID id, String path, String name, String query) {}
