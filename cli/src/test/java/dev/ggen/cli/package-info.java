@NullMarked
package dev.ggen.cli;

import org.jspecify.annotations.NullMarked;
