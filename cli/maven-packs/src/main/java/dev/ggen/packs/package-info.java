/**
 * Packs in Maven repositories, found and fetched by Maven's own resolver and by what the user's {@code settings.xml} says: mirrors,
 * credentials, encrypted ones too, proxies, the local repository, offline.
 *
 * <p>Nothing but a command that needs such a pack loads this room, from jars of its own; it is entered through
 * {@link dev.ggen.generator.pack.PackArchives}.
 */
@NullMarked
package dev.ggen.packs;

import org.jspecify.annotations.NullMarked;
