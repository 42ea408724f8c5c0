/** Who the partners are. */
@NullMarked
package dev.ggen.partner.directory;

import org.jspecify.annotations.NullMarked;
