@NullMarked
package dev.ggen.hub.access.internal;

import org.jspecify.annotations.NullMarked;
