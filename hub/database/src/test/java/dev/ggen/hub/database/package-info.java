@NullMarked
package dev.ggen.hub.database;

import org.jspecify.annotations.NullMarked;
