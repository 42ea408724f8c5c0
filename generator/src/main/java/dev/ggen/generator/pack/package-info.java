/**
 * Packs that are elsewhere: fetched by commit, kept in a folder of the user's, read as if they lay beside the project.
 *
 * <p>A pack from git is somebody else's: nothing in it is run, no link is followed, no submodule is fetched, and no path leads out
 * of its folder.
 */
@NullMarked
package dev.ggen.generator.pack;

import org.jspecify.annotations.NullMarked;
