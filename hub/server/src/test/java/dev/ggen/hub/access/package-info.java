@NullMarked
package dev.ggen.hub.access;

import org.jspecify.annotations.NullMarked;
