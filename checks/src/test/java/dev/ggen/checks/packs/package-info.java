/** Language packs: what they make of an ontology is what their cases show, and every compiler, formatter and linter agrees. */
@NullMarked
package dev.ggen.checks.packs;

import org.jspecify.annotations.NullMarked;
