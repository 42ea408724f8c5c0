/** Settlement as a build, without a server. */
@NullMarked
package dev.ggen.settlement;

import org.jspecify.annotations.NullMarked;
