/** Manifest to plan: which query feeds which template into which file. */
@NullMarked
package dev.ggen.generator.plan;

import org.jspecify.annotations.NullMarked;
