/**
 * An agreement as a form: fields, their order, choices and bounds are those of the vocabulary and its shapes, so that a kind of clause that is
 * defined there has a form.
 */
@NullMarked
package dev.ggen.settlement.form;

import org.jspecify.annotations.NullMarked;
