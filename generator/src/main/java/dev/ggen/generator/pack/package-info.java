/** Packs: templates, gates and shapes that travel together. */
@NullMarked
package dev.ggen.generator.pack;

import org.jspecify.annotations.NullMarked;
