/** From files in memory to files on disk, all or none. */
@NullMarked
package dev.ggen.generator.write;

import org.jspecify.annotations.NullMarked;
