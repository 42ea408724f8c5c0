package dev.ggen.hub.access.internal;

import dev.ggen.hub.platform.Viewer;
import java.util.UUID;

/**
 * A living session.
 *
 * @param viewer whose, with what he may do right now
 */
record KnownSession(UUID id, Viewer viewer) {}
